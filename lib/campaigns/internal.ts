import { isoDate } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import type { Prisma, Tx } from '@/lib/platform/db';
import { AppError, notFound } from '@/lib/platform/errors';
import type { Campaign, CampaignStatus, CampaignSummary, CampaignType } from './schemas';
import { phaseSchema, strategySchema } from './schemas';

type Row = Prisma.CampaignGetPayload<object>;

const strings = (value: Prisma.JsonValue): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** The active Foundation's version, or null without one. */
export async function foundationVersionOf(tx: Tx, ctx: WorkspaceCtx): Promise<number | null> {
  const row = await tx.foundation.findFirst({
    where: { workspaceId: ctx.workspaceId, isActive: true },
    select: { version: true },
  });
  return row?.version ?? null;
}

export function toSummary(row: Omit<Row, 'strategy'>, foundation: number | null): CampaignSummary {
  return {
    id: row.id,
    version: row.version,
    userId: row.userId,
    name: row.name,
    type: row.type as CampaignType,
    status: row.status as CampaignStatus,
    startDate: row.startDate && isoDate(row.startDate),
    endDate: row.endDate && isoDate(row.endDate),
    festival: row.festival,
    riskLevel: row.riskLevel,
    phases: phaseSchema.array().catch([]).parse(row.phases),
    foundationVersion: row.foundationVersion,
    stale: row.foundationVersion !== null && (foundation ?? 0) > row.foundationVersion,
    position: row.position,
  };
}

export function toCampaign(row: Row, foundation: number | null): Campaign {
  return {
    ...toSummary(row, foundation),
    description: row.description ?? '',
    targetIcps: strings(row.targetIcps),
    focusAreas: strings(row.focusAreas),
    strategy: strategySchema.nullable().catch(null).parse(row.strategy),
    executionId: row.executionId,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** @throws AppError not_found */
export async function findCampaign(tx: Tx, ctx: WorkspaceCtx, id: string): Promise<Row> {
  const row = await tx.campaign.findFirst({ where: { id, workspaceId: ctx.workspaceId } });
  if (!row) throw notFound('campaign');
  return row;
}

export async function readCampaign(tx: Tx, ctx: WorkspaceCtx, id: string): Promise<Campaign> {
  return toCampaign(await findCampaign(tx, ctx, id), await foundationVersionOf(tx, ctx));
}

/** @throws AppError invalid when a profile is not one of this workspace's */
export async function assertIcps(tx: Tx, ctx: WorkspaceCtx, ids: readonly string[]) {
  if (ids.length === 0) return;
  const known = await tx.icpProfile.count({
    where: { workspaceId: ctx.workspaceId, id: { in: [...ids] } },
  });
  if (known === new Set(ids).size) return;
  const message = 'One of these ICPs no longer exists. Choose again from the list.';
  throw new AppError('invalid', message, { fields: { targetIcps: message } });
}

/** The last rank in a column of the board. */
export async function lastPosition(tx: Tx, ctx: WorkspaceCtx, status: CampaignStatus) {
  const { _max } = await tx.campaign.aggregate({
    where: { workspaceId: ctx.workspaceId, status },
    _max: { position: true },
  });
  return _max.position;
}
