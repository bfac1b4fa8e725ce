import { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { type Prisma, withUser } from '@/lib/platform/db';
import { ranksAfter } from '@/lib/platform/rank';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { assertAssignees, assertCampaigns, endOfDay, lastPosition } from './internal';
import { type CreateMoveInput, createMoveSchema } from './schemas';
import { takeAllowance } from './take-allowance';

const bulkSchema = z.array(createMoveSchema).min(1).max(200);

/**
 * Several moves at once, all or none, at the end of the pending column and in the given order.
 * @returns their ids in that order
 * @throws AppError limit_reached, invalid, not_found
 */
export async function createMoves(
  ctx: WorkspaceCtx,
  moves: readonly CreateMoveInput[],
): Promise<{ ids: string[] }> {
  authorise(ctx, 'moves.create');
  const parsed = bulkSchema.parse(moves);
  const ids = await withUser(ctx, async (tx) => {
    await assertCampaigns(
      tx,
      ctx,
      parsed.map((move) => move.campaignId),
    );
    await assertAssignees(
      tx,
      ctx,
      parsed.map((move) => move.assignedTo),
    );
    await takeAllowance(tx, ctx, parsed.length);
    const ranks = ranksAfter(await lastPosition(tx, ctx, 'pending'), parsed.length);
    const created = await tx.move.createManyAndReturn({
      data: parsed.map((move, index) => toRow(ctx, move, ranks[index] ?? 0)),
      select: { id: true, position: true },
    });
    const ordered = created.sort((a, b) => a.position - b.position).map(({ id }) => id);
    await recordAudit(tx, ctx, {
      action: 'moves.created',
      resourceType: 'move',
      resourceId: ordered[0] ?? '',
      newValue: { count: ordered.length, ids: ordered, campaignId: parsed[0]?.campaignId ?? null },
    });
    return ordered;
  });
  await announce(ctx, { kind: 'move', id: ids[0] ?? '' });
  return { ids };
}

type Parsed = z.output<typeof createMoveSchema>;

export function toRow(
  ctx: WorkspaceCtx,
  { idempotencyKey, dueDate, skillInputs, ...move }: Parsed,
  position: number,
): Prisma.MoveCreateManyInput {
  return {
    ...move,
    ...(idempotencyKey ? { id: idempotencyKey } : {}),
    userId: ctx.userId,
    workspaceId: ctx.workspaceId,
    dueDate: dueDate ? endOfDay(dueDate) : null,
    skillInputs: skillInputs as Prisma.InputJsonObject,
    position,
    createdAt: now(),
    updatedAt: now(),
  };
}
