import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { type Tx, withUser } from '@/lib/platform/db';
import { AppError, notFound } from '@/lib/platform/errors';
import { rankBetween } from '@/lib/platform/rank';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { findCampaign, lastPosition, readCampaign } from './internal';
import {
  type Campaign,
  type CampaignStatus,
  type ChangeCampaignStatusInput,
  changeCampaignStatusSchema,
} from './schemas';
import { statusRefusal } from './status-machine';

/**
 * Moves a campaign on the board: to another status, to another place, or both.
 * @throws AppError not_found, conflict (with the reason why it cannot go there)
 */
export async function changeCampaignStatus(
  ctx: WorkspaceCtx,
  input: ChangeCampaignStatusInput,
): Promise<Campaign> {
  authorise(ctx, 'campaigns.update');
  const { id, status, after } = changeCampaignStatusSchema.parse(input);
  const campaign = await withUser(ctx, async (tx) => {
    const before = await findCampaign(tx, ctx, id);
    const refusal = statusRefusal(before.status as CampaignStatus, status);
    if (refusal) throw new AppError('conflict', refusal);
    if (status === 'active' && !before.endDate) {
      throw new AppError(
        'conflict',
        'This campaign has no date to work towards. Edit the brief, give it one, then start it.',
      );
    }
    const changed = before.status !== status;
    const { count } = await tx.campaign.updateMany({
      where: { id, workspaceId: ctx.workspaceId, status: before.status },
      data: {
        status,
        position: await placeAfter(tx, ctx, status, after, id),
        ...(changed ? { version: { increment: 1 }, updatedAt: now() } : {}),
      },
    });
    if (count === 0) throw notFound('campaign');
    if (changed) {
      await recordAudit(tx, ctx, {
        action: 'campaign.status_changed',
        resourceType: 'campaign',
        resourceId: id,
        oldValue: { status: before.status },
        newValue: { status },
      });
    }
    return readCampaign(tx, ctx, id);
  });
  await announce(ctx, { kind: 'campaign', id });
  return campaign;
}

async function placeAfter(
  tx: Tx,
  ctx: WorkspaceCtx,
  status: CampaignStatus,
  after: string | null | undefined,
  self: string,
): Promise<number> {
  const column = { workspaceId: ctx.workspaceId, status, id: { not: self } };
  const above = after
    ? await tx.campaign.findFirst({ where: { ...column, id: after }, select: { position: true } })
    : null;
  if (after === undefined || (after && !above)) {
    return rankBetween(await lastPosition(tx, ctx, status), null) ?? 0;
  }
  const below = await tx.campaign.findFirst({
    where: { ...column, ...(above ? { position: { gt: above.position } } : {}) },
    orderBy: { position: 'asc' },
    select: { position: true },
  });
  // neighbours too close for a number between share one, and the id orders them
  return rankBetween(above?.position ?? null, below?.position ?? null) ?? above?.position ?? 0;
}
