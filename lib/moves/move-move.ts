import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { findMove, readMove } from './internal';
import { placeAfter } from './place-after';
import { type Move, type MoveMoveInput, type MoveStatus, moveMoveSchema } from './schemas';
import { statusRefusal } from './status-machine';

/**
 * Moves a card on the board: to another status, to another place, or both. Two people who drag the same
 * card do not refuse each other: the later place holds.
 * @throws AppError not_found, conflict (with the reason why it cannot go there)
 */
export async function moveMove(ctx: WorkspaceCtx, input: MoveMoveInput): Promise<Move> {
  authorise(ctx, 'moves.update');
  const { id, status, after, reason } = moveMoveSchema.parse(input);
  const move = await withUser(ctx, async (tx) => {
    const before = await findMove(tx, ctx, id);
    const refusal = statusRefusal(before.status as MoveStatus, status, reason);
    if (refusal) {
      throw new AppError(
        'conflict',
        refusal,
        status === 'failed' ? { fields: { reason: refusal } } : {},
      );
    }
    const changed = before.status !== status;
    const { count } = await tx.move.updateMany({
      where: { id, workspaceId: ctx.workspaceId, status: before.status },
      data: {
        status,
        position: await placeAfter(tx, ctx, status, after, id),
        ...(reason ? { failureReason: reason } : {}),
        ...(changed
          ? {
              completedAt: status === 'completed' ? now() : null,
              failureReason: status === 'failed' ? reason : null,
              updatedAt: now(),
              version: { increment: 1 },
            }
          : {}),
      },
    });
    if (count === 0) throw new AppError('conflict', 'Someone moved this a moment ago. Try again.');
    if (changed) {
      await recordAudit(tx, ctx, {
        action: 'move.status_changed',
        resourceType: 'move',
        resourceId: id,
        oldValue: { status: before.status },
        newValue: { status, ...(reason ? { reason } : {}) },
      });
    }
    return readMove(tx, ctx, id);
  });
  await announce(ctx, { kind: 'move', id });
  return move;
}
