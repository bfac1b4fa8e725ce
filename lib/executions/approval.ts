import { getCampaign } from '@/lib/campaigns';
import { getMove } from '@/lib/moves';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { approvalThresholdMicroUsd } from './risk';
import type { ApprovalNeed } from './schemas';

const usualRiskLevel = 5;

/** What a risk level lets one run cost, when this one costs more. */
export function needsApproval(microUsd: number, riskLevel: number): ApprovalNeed | null {
  const thresholdMicroUsd = approvalThresholdMicroUsd(riskLevel);
  return microUsd > thresholdMicroUsd ? { riskLevel, thresholdMicroUsd } : null;
}

/** The risk level of the campaign that a run serves, by itself or through its move. */
export async function riskLevelFor(
  ctx: WorkspaceCtx,
  { campaignId, moveId }: { campaignId: string | null; moveId: string | null },
): Promise<number> {
  const move = moveId ? await getMove(ctx, moveId) : null;
  const servedId = campaignId ?? move?.campaignId ?? null;
  return servedId ? (await getCampaign(ctx, servedId)).riskLevel : usualRiskLevel;
}
