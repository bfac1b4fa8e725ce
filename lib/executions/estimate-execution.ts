import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { getSkill } from '@/lib/skills';
import { authorise } from '@/lib/workspaces';
import { priceRun } from './price-run';
import { readInputs } from './read-inputs';
import { type Estimate, type EstimateInput, estimateExecutionSchema } from './schemas';

/** The price of a run, before it is run. @throws AppError invalid, not_found */
export async function estimateExecution(
  ctx: WorkspaceCtx,
  input: EstimateInput,
): Promise<Estimate> {
  authorise(ctx, 'executions.run');
  const {
    skillId,
    inputs,
    campaignId = null,
    moveId = null,
  } = estimateExecutionSchema.parse(input);
  const skill = await getSkill(skillId);
  const parsed = readInputs(skill, inputs);
  return (await priceRun(ctx, { skill, inputs: parsed, campaignId, moveId })).estimate;
}
