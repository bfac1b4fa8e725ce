import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { AppError, notFound } from '@/lib/platform/errors';
import { authorise } from './authorise';
import { confirmSlugSchema } from './schemas';

/** Deletes the workspace and all its work, once its address was typed. The audit log stays. */
export async function deleteWorkspace(ctx: WorkspaceCtx, input: z.input<typeof confirmSlugSchema>) {
  authorise(ctx, 'workspace.delete');
  if (confirmSlugSchema.parse(input).slug !== ctx.workspaceSlug) {
    const message = `Type ${ctx.workspaceSlug} to confirm. Nothing was deleted.`;
    throw new AppError('invalid', message, { fields: { slug: message } });
  }
  const entry = {
    action: 'workspace.deleted',
    resourceType: 'workspace',
    resourceId: ctx.workspaceId,
    oldValue: { slug: ctx.workspaceSlug },
  };
  await withUser(ctx, async (tx) => {
    await recordAudit(tx, ctx, entry);
    // and in the account's own log, which somebody can still read
    await recordAudit(tx, { userId: ctx.userId, requestId: ctx.requestId }, entry);
    const { count } = await tx.workspace.deleteMany({ where: { id: ctx.workspaceId } });
    if (count === 0) throw notFound('workspace');
  });
}
