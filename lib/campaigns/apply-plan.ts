import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { findCampaign, readCampaign } from './internal';
import { type ApplyPlanInput, applyPlanSchema, type Campaign } from './schemas';

/**
 * Keeps an accepted plan: strategy, phases, and the Foundation's version that it was made from.
 * @throws AppError not_found, conflict when the campaign is completed
 */
export async function applyPlan(ctx: WorkspaceCtx, input: ApplyPlanInput): Promise<Campaign> {
  authorise(ctx, 'campaigns.update');
  const plan = applyPlanSchema.parse(input);
  const campaign = await withUser(ctx, async (tx) => {
    const before = await findCampaign(tx, ctx, plan.campaignId);
    if (before.status === 'completed') {
      throw new AppError('conflict', 'This campaign is completed, so its plan stays as it was.');
    }
    const { count } = await tx.campaign.updateMany({
      where: { id: plan.campaignId, workspaceId: ctx.workspaceId },
      data: {
        strategy: plan.strategy,
        phases: plan.phases,
        foundationVersion: plan.foundationVersion,
        executionId: plan.executionId,
        updatedAt: now(),
        version: { increment: 1 },
      },
    });
    if (count === 0) throw new AppError('conflict', 'This campaign was just deleted.');
    await recordAudit(tx, ctx, {
      action: 'campaign.planned',
      resourceType: 'campaign',
      resourceId: plan.campaignId,
      newValue: {
        executionId: plan.executionId,
        foundationVersion: plan.foundationVersion,
        phases: plan.phases.map((phase) => phase.key),
      },
    });
    return readCampaign(tx, ctx, plan.campaignId);
  });
  await announce(ctx, { kind: 'campaign', id: plan.campaignId });
  return campaign;
}
