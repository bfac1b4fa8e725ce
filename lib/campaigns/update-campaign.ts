import { recordAudit } from '@/lib/audit';
import { dateColumn, isoDate, istDateOf, now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { type Prisma, withUser } from '@/lib/platform/db';
import { AppError, staleWrite } from '@/lib/platform/errors';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { resolveDates } from './dates';
import { assertIcps, findCampaign, readCampaign } from './internal';
import {
  type Campaign,
  type CampaignType,
  type UpdateCampaignInput,
  updateCampaignSchema,
} from './schemas';

type Brief = ReturnType<typeof updateCampaignSchema.parse>['changes'];
type Row = Awaited<ReturnType<typeof findCampaign>>;

/** @throws AppError not_found, conflict (someone was first), invalid */
export async function updateCampaign(
  ctx: WorkspaceCtx,
  input: UpdateCampaignInput,
): Promise<Campaign> {
  authorise(ctx, 'campaigns.update');
  const { id, expectedVersion, changes } = updateCampaignSchema.parse(input);
  const { startDate, endDate, leadDays, ...rest } = changes;
  const campaign = await withUser(ctx, async (tx) => {
    const before = await findCampaign(tx, ctx, id);
    await assertIcps(tx, ctx, changes.targetIcps ?? []);
    const data = { ...rest, ...newDates(before, changes), updatedAt: now() };
    const { count } = await tx.campaign.updateMany({
      where: { id, workspaceId: ctx.workspaceId, version: expectedVersion },
      data: { ...data, version: { increment: 1 } },
    });
    if (count === 0) throw staleWrite('campaign');
    await recordAudit(tx, ctx, {
      action: 'campaign.updated',
      resourceType: 'campaign',
      resourceId: id,
      oldValue: formerly(before, changes),
      newValue: changes,
    });
    return readCampaign(tx, ctx, id);
  });
  await announce(ctx, { kind: 'campaign', id });
  return campaign;
}

/** Dates are worked out again only when something that they follow from has changed. */
function newDates(
  before: Row,
  changes: Brief,
): Pick<Prisma.CampaignUncheckedUpdateManyInput, 'startDate' | 'endDate'> {
  const present = {
    startDate: before.startDate && isoDate(before.startDate),
    endDate: before.endDate && isoDate(before.endDate),
    festival: before.festival,
  };
  const same = (key: keyof typeof present) =>
    changes[key] === undefined || changes[key] === present[key];
  if (same('startDate') && same('endDate') && same('festival') && !changes.leadDays) return {};
  const endDate = changes.endDate === undefined ? present.endDate : changes.endDate;
  // a campaign that has begun keeps its first day, though that lies in the past
  if (endDate && changes.startDate && same('startDate')) {
    if (endDate < changes.startDate) throw backwards();
    return { endDate: dateColumn(endDate) };
  }
  const { start, end } = resolveDates(
    {
      type: changes.type ?? (before.type as CampaignType),
      festival: changes.festival === undefined ? before.festival : changes.festival,
      startDate: changes.startDate ?? null,
      endDate,
      leadDays: changes.leadDays ?? null,
    },
    istDateOf(now()),
  );
  return { startDate: dateColumn(start), endDate: dateColumn(end) };
}

const backwards = () => {
  const message = 'The end is before the start. Choose a later end.';
  return new AppError('invalid', message, { fields: { endDate: message } });
};

function formerly(before: Row, changes: Brief): Prisma.InputJsonObject {
  const old: Record<string, Prisma.InputJsonValue | null> = {};
  for (const key of Object.keys(changes)) {
    const value: unknown = Reflect.get(before, key);
    if (value === undefined) continue;
    old[key] = value instanceof Date ? isoDate(value) : (value as Prisma.InputJsonValue | null);
  }
  return old;
}
