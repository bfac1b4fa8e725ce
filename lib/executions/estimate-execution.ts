import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { getSkill } from '@/lib/skills';
import { authorise, may } from '@/lib/workspaces';
import { needsApproval, riskLevelFor } from './approval';
import { priceRun } from './price-run';
import { readInputs } from './read-inputs';
import { type EstimateInput, estimateExecutionSchema, type Quote } from './schemas';

/** The price of a run before it is run, and whether it will wait for an approval. @throws AppError invalid, not_found */
export async function estimateExecution(ctx: WorkspaceCtx, input: EstimateInput): Promise<Quote> {
  authorise(ctx, 'executions.run');
  const {
    skillId,
    inputs,
    campaignId = null,
    moveId = null,
  } = estimateExecutionSchema.parse(input);
  const skill = await getSkill(skillId);
  const parsed = readInputs(skill, inputs);
  const subject = { skill, inputs: parsed, campaignId, moveId };
  const { estimate } = await priceRun(ctx, subject);
  // what costs nothing needs no look at the campaign
  const need =
    estimate.microUsd > 0
      ? needsApproval(estimate.microUsd, await riskLevelFor(ctx, subject))
      : null;
  const mayApprove = may(ctx.role, 'executions.approve');
  return { ...estimate, approval: need && { ...need, mayApprove } };
}
