import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { authorise } from './authorise';
import { withFreeSlug } from './internal';
import { workspaceSchema } from './schemas';

/** Name and address of the workspace. Links to the old address stop working. @throws AppError conflict */
export async function updateWorkspace(ctx: WorkspaceCtx, input: z.input<typeof workspaceSchema>) {
  authorise(ctx, 'workspace.update');
  const { name, slug } = workspaceSchema.parse(input);
  return withUser(ctx, async (tx) => {
    const before = await tx.workspace.findUnique({
      where: { id: ctx.workspaceId },
      select: { name: true, slug: true },
    });
    if (!before) throw notFound('workspace');
    const { count } = await withFreeSlug(slug, () =>
      tx.workspace.updateMany({ where: { id: ctx.workspaceId }, data: { name, slug } }),
    );
    if (count === 0) throw notFound('workspace');
    await recordAudit(tx, ctx, {
      action: 'workspace.updated',
      resourceType: 'workspace',
      resourceId: ctx.workspaceId,
      oldValue: before,
      newValue: { name, slug },
    });
    return { name, slug };
  });
}
