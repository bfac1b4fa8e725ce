import { recordAudit } from '@/lib/audit';
import { dateColumn, isoDate, istDateOf, now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { AppError, staleWrite } from '@/lib/platform/errors';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { addDays } from './calendar';
import { findCampaign, readCampaign, toSummary } from './internal';
import { type Campaign, type ShiftDatesInput, shiftDatesSchema } from './schemas';

/**
 * Moves a campaign's dates and phases by whole days. Its moves are shifted by `shiftDates` of lib/moves.
 * @throws AppError not_found, conflict (someone was first, or it is completed), invalid
 */
export async function shiftCampaign(ctx: WorkspaceCtx, input: ShiftDatesInput): Promise<Campaign> {
  authorise(ctx, 'campaigns.update');
  const { id, days, expectedVersion } = shiftDatesSchema.parse(input);
  const campaign = await withUser(ctx, async (tx) => {
    const before = await findCampaign(tx, ctx, id);
    if (before.status === 'completed') {
      throw new AppError('conflict', 'This campaign is completed, so its dates stay as they were.');
    }
    if (!before.startDate || !before.endDate) {
      throw new AppError('conflict', 'This campaign has no dates to shift. Edit the brief first.');
    }
    const start = addDays(isoDate(before.startDate), days);
    const end = addDays(isoDate(before.endDate), days);
    if (end < istDateOf(now())) {
      throw new AppError('invalid', 'That would end the campaign in the past. Shift it by less.', {
        fields: { days: 'That would end the campaign in the past.' },
      });
    }
    const { phases } = toSummary(before, null);
    const { count } = await tx.campaign.updateMany({
      where: { id, workspaceId: ctx.workspaceId, version: expectedVersion },
      data: {
        startDate: dateColumn(start),
        endDate: dateColumn(end),
        phases: phases.map((phase) => ({
          ...phase,
          start: addDays(phase.start, days),
          end: addDays(phase.end, days),
        })),
        updatedAt: now(),
        version: { increment: 1 },
      },
    });
    if (count === 0) throw staleWrite('campaign');
    await recordAudit(tx, ctx, {
      action: 'campaign.shifted',
      resourceType: 'campaign',
      resourceId: id,
      oldValue: { startDate: isoDate(before.startDate), endDate: isoDate(before.endDate) },
      newValue: { startDate: start, endDate: end, days },
    });
    return readCampaign(tx, ctx, id);
  });
  await announce(ctx, { kind: 'campaign', id });
  return campaign;
}
