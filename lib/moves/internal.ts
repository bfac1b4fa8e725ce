import { istDateOf } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import type { Prisma, Tx } from '@/lib/platform/db';
import { AppError, notFound } from '@/lib/platform/errors';
import {
  type Move,
  type MoveContent,
  type MovePriority,
  type MoveStatus,
  type MoveType,
  moveContentSchema,
} from './schemas';

type Row = Prisma.MoveGetPayload<object>;

/** The last instant of an IST day: what `due_date` holds. */
export const endOfDay = (date: string) => new Date(`${date}T23:59:59+05:30`);

export const dueDateOf = (instant: Date | null) => instant && istDateOf(instant);

export const contentOf = (value: unknown): MoveContent | null =>
  moveContentSchema.nullable().catch(null).parse(value);

/** @throws AppError not_found */
export async function findMove(tx: Tx, ctx: WorkspaceCtx, id: string): Promise<Row> {
  const row = await tx.move.findFirst({ where: { id, workspaceId: ctx.workspaceId } });
  if (!row) throw notFound('move');
  return row;
}

export async function readMove(tx: Tx, ctx: WorkspaceCtx, id: string): Promise<Move> {
  const row = await findMove(tx, ctx, id);
  return {
    id: row.id,
    version: row.version,
    userId: row.userId,
    title: row.title,
    description: row.description ?? '',
    type: row.type as MoveType,
    status: row.status as MoveStatus,
    priority: row.priority as MovePriority,
    campaignId: row.campaignId,
    phase: row.phase,
    phaseName: await phaseName(tx, ctx, row.campaignId, row.phase),
    dueDate: dueDateOf(row.dueDate),
    assignedTo: row.assignedTo,
    skillId: row.skillId,
    skillInputs: row.skillInputs as Record<string, unknown>,
    position: row.position,
    failureReason: row.failureReason,
    content: contentOf(row.content),
    executionId: row.executionId,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    completedAt: row.completedAt?.toISOString() ?? null,
  };
}

async function phaseName(tx: Tx, ctx: WorkspaceCtx, campaignId: string | null, key: string | null) {
  if (!campaignId || !key) return key;
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT p ->> 'name' AS name FROM campaigns c, jsonb_array_elements(c.phases) p
    WHERE c.id = ${campaignId}::uuid AND c.workspace_id = ${ctx.workspaceId}::uuid AND p ->> 'key' = ${key}`;
  return rows[0]?.name ?? key;
}

const present = (ids: readonly (string | null | undefined)[]) => [
  ...new Set(ids.filter((id) => id !== null && id !== undefined)),
];

/** @throws AppError invalid when somebody is no member of this workspace */
export async function assertAssignees(
  tx: Tx,
  ctx: WorkspaceCtx,
  ids: readonly (string | null | undefined)[],
) {
  const wanted = present(ids);
  if (wanted.length === 0) return;
  const members = await tx.workspaceMember.count({
    where: { workspaceId: ctx.workspaceId, userId: { in: wanted } },
  });
  if (members === wanted.length) return;
  const message = 'This person is not a member of the workspace. Invite them, or choose another.';
  throw new AppError('invalid', message, { fields: { assignedTo: message } });
}

/** @throws AppError not_found when a campaign is not one of this workspace's */
export async function assertCampaigns(
  tx: Tx,
  ctx: WorkspaceCtx,
  ids: readonly (string | null | undefined)[],
) {
  const wanted = present(ids);
  if (wanted.length === 0) return;
  const known = await tx.campaign.count({
    where: { workspaceId: ctx.workspaceId, id: { in: wanted } },
  });
  if (known !== wanted.length) throw notFound('campaign');
}

/** The last rank in a column of the board. */
export async function lastPosition(tx: Tx, ctx: WorkspaceCtx, status: MoveStatus) {
  const { _max } = await tx.move.aggregate({
    where: { workspaceId: ctx.workspaceId, status },
    _max: { position: true },
  });
  return _max.position;
}
