import type { WorkspaceCtx } from '@/lib/platform/ctx';
import type { Skill } from '@/lib/skills';
import { authorise } from '@/lib/workspaces';
import { priceRun } from './price-run';
import type { Estimate } from './schemas';

/** What a run of a skill costs before anybody has said what about; the form's own price is nearer. */
export async function priceSkill(ctx: WorkspaceCtx, skill: Skill): Promise<Estimate> {
  authorise(ctx, 'executions.read');
  const { estimate } = await priceRun(ctx, { skill, inputs: {}, campaignId: null, moveId: null });
  return estimate.confidence === 'high' ? estimate : { ...estimate, confidence: 'low' };
}
