import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { type Prisma, withUser } from '@/lib/platform/db';
import { staleWrite } from '@/lib/platform/errors';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { assertAssignees, assertCampaigns, endOfDay, readMove } from './internal';
import { type Move, type UpdateMoveInput, updateMoveSchema } from './schemas';

/** @throws AppError not_found, conflict (someone was first), invalid */
export async function updateMove(ctx: WorkspaceCtx, input: UpdateMoveInput): Promise<Move> {
  authorise(ctx, 'moves.update');
  const { id, expectedVersion, changes } = updateMoveSchema.parse(input);
  const { dueDate, skillInputs, ...rest } = changes;
  const move = await withUser(ctx, async (tx) => {
    const before = await readMove(tx, ctx, id);
    await assertCampaigns(tx, ctx, [changes.campaignId]);
    await assertAssignees(tx, ctx, [changes.assignedTo]);
    // a phase belongs to its campaign and does not travel to another one
    const leaves = changes.campaignId !== undefined && changes.campaignId !== before.campaignId;
    const { count } = await tx.move.updateMany({
      where: { id, workspaceId: ctx.workspaceId, version: expectedVersion },
      data: {
        ...rest,
        ...(leaves && changes.phase === undefined ? { phase: null } : {}),
        ...(dueDate === undefined ? {} : { dueDate: dueDate && endOfDay(dueDate) }),
        ...(skillInputs ? { skillInputs: skillInputs as Prisma.InputJsonObject } : {}),
        updatedAt: now(),
        version: { increment: 1 },
      },
    });
    if (count === 0) throw staleWrite('move');
    await recordAudit(tx, ctx, {
      action: 'move.updated',
      resourceType: 'move',
      resourceId: id,
      oldValue: formerly(before, changes),
      newValue: changes as Prisma.InputJsonObject,
    });
    return readMove(tx, ctx, id);
  });
  await announce(ctx, { kind: 'move', id });
  return move;
}

const formerly = (before: Move, changes: object): Prisma.InputJsonObject =>
  Object.fromEntries(Object.keys(changes).map((key) => [key, Reflect.get(before, key)]));
