import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { highestPriceOf, modelName, priceOf } from '@/lib/platform/llm';
import { estimateOf, freePrice, type Price, readPast } from '../price-run';
import { replySkillId } from '../schemas';
import { replyLimits, replyTier } from './reply-skill';

/** Instructions, the business in short, what is remembered. */
const materialTokens = 2_500;
const usualAnswerTokens = 500;
/** How often a model is told the prompt when it looks things up. */
const usualCalls = 2;
const mostCalls = 4;

/** What an answer will cost whose conversation is so long. */
export async function priceReply(ctx: WorkspaceCtx, threadTokens: number): Promise<Price> {
  const model = modelName(replyTier);
  if (!model) return freePrice;
  const { maxTokens, maxCostMicroUsd } = replyLimits;
  const input = materialTokens + threadTokens;
  const usual = { input: input * usualCalls, output: usualAnswerTokens };
  const past = await readPast(ctx, replySkillId);
  const thought = { tokens: usual.input + usual.output, microUsd: priceOf(usual, model) };
  const { tokens, microUsd } = past.runs > 0 ? past : thought;
  const worst = highestPriceOf({ input, output: maxTokens }, replyTier) * mostCalls;
  const reserve = Math.max(microUsd, Math.min(worst, maxCostMicroUsd));
  return { estimate: estimateOf({ tokens, microUsd, reserve, runs: past.runs }), reserve };
}
