import { displayPaisePerUsd } from '@/lib/billing/schemas';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { highestPriceOf, modelName, priceOf } from '@/lib/platform/llm';
import { buildPrompt, estimateTokens, type Skill } from '@/lib/skills';
import { gatherContext } from './gather-context';
import type { Estimate } from './schemas';

type Subject = {
  skill: Skill;
  inputs: Record<string, unknown>;
  campaignId: string | null;
  moveId: string | null;
};
/** `reserve`: what is held for the run, micro-USD; the most that it may cost. */
export type Price = { estimate: Estimate; reserve: number };

const runsForHighConfidence = 5;
/** Of the tokens that a skill allows, what a first run is thought to write. */
const usualShare = 0.35;
/** How often a model is told the prompt where it may look things up first. */
const usualCalls = 3;

/** Without a model nothing is paid. */
export const freePrice: Price = {
  estimate: { tokens: 0, microUsd: 0, paise: 0, confidence: 'high', engine: 'playbook' },
  reserve: 0,
};

export const paiseOf = (microUsd: number) => Math.ceil((microUsd * displayPaisePerUsd) / 1_000_000);

/** What a run will cost: nothing by template; by model, from its prompt and from earlier runs. */
export async function priceRun(ctx: WorkspaceCtx, subject: Subject): Promise<Price> {
  const { skill, inputs } = subject;
  const model = modelName(skill.tier);
  if (!model) return freePrice;
  const context = await gatherContext(ctx, subject);
  const { system, user } = buildPrompt(skill, inputs, context);
  const input = estimateTokens(system + user);
  const { maxTokens, maxCostUsd } = skill.limits;
  const past = await readPast(ctx, skill.id);
  const looksUp = skill.tools.length > 0;
  const usual = {
    input: input * (looksUp ? usualCalls : 1),
    output: Math.ceil(maxTokens * usualShare),
  };
  const tokens = past.runs > 0 ? past.tokens : usual.input + usual.output;
  const microUsd = past.runs > 0 ? past.microUsd : priceOf(usual, model);
  const draft = highestPriceOf({ input, output: maxTokens }, skill.tier);
  // two drafts at their longest, within the skill's own limit; each look-up is a call more
  const worst = draft * (looksUp ? skill.limits.maxSteps : 2);
  const reserve = Math.max(microUsd, Math.min(worst, Math.ceil(maxCostUsd * 1_000_000)));
  return { estimate: estimateOf({ tokens, microUsd, reserve, runs: past.runs }), reserve };
}

type Thought = { tokens: number; microUsd: number; reserve: number; runs: number };

/** What a model is thought to cost, the surer the more runs there were before. */
export const estimateOf = ({ tokens, microUsd, reserve, runs }: Thought): Estimate => ({
  tokens,
  microUsd,
  paise: paiseOf(microUsd),
  confidence: runs >= runsForHighConfidence ? 'high' : runs > 0 ? 'likely' : 'low',
  engine: 'model',
  mostMicroUsd: reserve,
});

/** The mean of a skill's last finished runs by model. */
export async function readPast(ctx: WorkspaceCtx, skillId: string) {
  const rows = await withUser(ctx, (tx) =>
    tx.execution.findMany({
      where: {
        workspaceId: ctx.workspaceId,
        skillId,
        engine: 'model',
        status: 'completed',
        tokensUsed: { gt: 0 },
      },
      orderBy: { createdAt: 'desc' },
      take: 20,
      select: { tokensUsed: true, cost: true },
    }),
  );
  const mean = (values: number[]) =>
    Math.ceil(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));
  return {
    runs: rows.length,
    tokens: mean(rows.map((row) => row.tokensUsed)),
    microUsd: mean(rows.map((row) => Number(row.cost) * 1_000_000)),
  };
}
