import { recordAudit } from '@/lib/audit';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { type Prisma, withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { announce } from '@/lib/platform/updates';
import { authoriseDelete } from '@/lib/workspaces';
import { findMove } from './internal';
import { moveIdSchema } from './schemas';

/** Deletes a move with its content. Its executions stay. @throws AppError not_found, forbidden */
export async function deleteMove(ctx: WorkspaceCtx, input: { id: string }): Promise<void> {
  const { id } = moveIdSchema.parse(input);
  await withUser(ctx, async (tx) => {
    const before = await findMove(tx, ctx, id);
    authoriseDelete(ctx, 'moves.delete', before.userId);
    const { count } = await tx.move.deleteMany({ where: { id, workspaceId: ctx.workspaceId } });
    if (count === 0) throw notFound('move');
    await recordAudit(tx, ctx, {
      action: 'move.deleted',
      resourceType: 'move',
      resourceId: id,
      oldValue: {
        title: before.title,
        status: before.status,
        campaignId: before.campaignId,
        content: before.content as Prisma.InputJsonValue,
      },
    });
  });
  await announce(ctx, { kind: 'move', id });
}
