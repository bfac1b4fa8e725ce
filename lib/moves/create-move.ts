import { recordAudit } from '@/lib/audit';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { type Prisma, type Tx, withUser } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { ranksAfter } from '@/lib/platform/rank';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { toRow } from './create-moves';
import { assertAssignees, assertCampaigns, lastPosition, readMove } from './internal';
import { type CreateMoveInput, createMoveSchema, type Move } from './schemas';
import { takeAllowance } from './take-allowance';

/**
 * A new pending move. The idempotency key becomes its id, so the same form sent twice creates one.
 * @throws AppError limit_reached, invalid, not_found
 */
export async function createMove(ctx: WorkspaceCtx, input: CreateMoveInput): Promise<Move> {
  authorise(ctx, 'moves.create');
  const move = createMoveSchema.parse(input);
  const created = await withUser(ctx, async (tx) => {
    const earlier = move.idempotencyKey && (await alreadyCreated(tx, ctx, move.idempotencyKey));
    if (earlier) return earlier;
    await assertCampaigns(tx, ctx, [move.campaignId]);
    await assertAssignees(tx, ctx, [move.assignedTo]);
    await takeAllowance(tx, ctx, 1);
    const [rank = 0] = ranksAfter(await lastPosition(tx, ctx, 'pending'), 1);
    const [row] = await tx.move.createManyAndReturn({
      data: [toRow(ctx, move, rank)],
      select: { id: true },
      skipDuplicates: true,
    });
    if (!row) throw new AppError('conflict', 'This form was already sent. Open a new one.');
    await recordAudit(tx, ctx, {
      action: 'move.created',
      resourceType: 'move',
      resourceId: row.id,
      newValue: move as Prisma.InputJsonObject,
    });
    return readMove(tx, ctx, row.id);
  });
  await announce(ctx, { kind: 'move', id: created.id });
  return created;
}

async function alreadyCreated(tx: Tx, ctx: WorkspaceCtx, id: string): Promise<Move | null> {
  const found = await tx.move.count({ where: { id, workspaceId: ctx.workspaceId } });
  return found ? readMove(tx, ctx, id) : null;
}
