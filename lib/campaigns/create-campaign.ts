import { recordAudit } from '@/lib/audit';
import { dateColumn, istDateOf, now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { rankBetween } from '@/lib/platform/rank';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { resolveDates } from './dates';
import { assertIcps, lastPosition, readCampaign } from './internal';
import { type Campaign, type CreateCampaignInput, createCampaignSchema } from './schemas';

/**
 * A new draft. The idempotency key becomes its id, so the same brief sent twice is created once.
 * @throws AppError invalid, forbidden
 */
export async function createCampaign(
  ctx: WorkspaceCtx,
  input: CreateCampaignInput,
): Promise<Campaign> {
  authorise(ctx, 'campaigns.create');
  const { idempotencyKey: id, ...brief } = createCampaignSchema.parse(input);
  const { start, end } = resolveDates(brief, istDateOf(now()));
  const campaign = await withUser(ctx, async (tx) => {
    await assertIcps(tx, ctx, brief.targetIcps);
    const [created] = await tx.campaign.createManyAndReturn({
      data: [
        {
          ...(id ? { id } : {}),
          userId: ctx.userId,
          workspaceId: ctx.workspaceId,
          name: brief.name,
          description: brief.description,
          type: brief.type,
          festival: brief.festival,
          startDate: dateColumn(start),
          endDate: dateColumn(end),
          targetIcps: brief.targetIcps,
          focusAreas: brief.focusAreas,
          riskLevel: brief.riskLevel,
          position: rankBetween(await lastPosition(tx, ctx, 'draft'), null) ?? 0,
          createdAt: now(),
          updatedAt: now(),
        },
      ],
      select: { id: true },
      skipDuplicates: true,
    });
    if (!created) return alreadyCreated(() => readCampaign(tx, ctx, id ?? ''));
    await recordAudit(tx, ctx, {
      action: 'campaign.created',
      resourceType: 'campaign',
      resourceId: created.id,
      newValue: { ...brief, startDate: start, endDate: end },
    });
    return readCampaign(tx, ctx, created.id);
  });
  await announce(ctx, { kind: 'campaign', id: campaign.id });
  return campaign;
}

async function alreadyCreated(read: () => Promise<Campaign>): Promise<Campaign> {
  return read().catch((error) => {
    throw new AppError('conflict', 'This form was already sent. Open a new one and try again.', {
      cause: error,
    });
  });
}
