import { getCampaign } from '@/lib/campaigns';
import type { Move } from '@/lib/moves/schemas';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { AppError } from '@/lib/platform/errors';
import { getBudget } from '@/lib/usage';
import { authorise } from '@/lib/workspaces';
import { type Price, paiseOf, priceRun } from '../price-run';
import { readInputs } from '../read-inputs';
import { inputsFor, movesOf, skillToWrite } from './batch-moves';
import { type BatchPrice, type PriceBatchInput, priceBatchSchema } from './schemas';

/** What it will cost to write these moves, all together. @throws AppError not_found, conflict */
export async function priceBatch(ctx: WorkspaceCtx, input: PriceBatchInput): Promise<BatchPrice> {
  authorise(ctx, 'executions.run');
  const { campaignId, moveIds } = priceBatchSchema.parse(input);
  await getCampaign(ctx, campaignId);
  return priceMoves(ctx, campaignId, await movesOf(ctx, campaignId, moveIds));
}

/** Runs of one skill cost much the same, so that each skill is priced once. */
export async function priceMoves(
  ctx: WorkspaceCtx,
  campaignId: string,
  moves: readonly Move[],
): Promise<BatchPrice> {
  const prices = new Map<string, Price>();
  const priced: Price[] = [];
  const problems: BatchPrice['problems'] = [];
  for (const move of moves) {
    try {
      const skill = await skillToWrite(move);
      const inputs = readInputs(skill, inputsFor(skill, move));
      const subject = { skill, inputs, campaignId, moveId: move.id };
      const price = prices.get(skill.id) ?? (await priceRun(ctx, subject));
      prices.set(skill.id, price);
      priced.push(price);
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'unavailable') throw error;
      problems.push({ moveId: move.id, message: error.message });
    }
  }
  const sum = (of: (price: Price) => number) => priced.reduce((all, one) => all + of(one), 0);
  const { limitMicroUsd, spentMicroUsd, heldMicroUsd } = await getBudget(ctx);
  const left =
    limitMicroUsd === null ? null : Math.max(0, limitMicroUsd - spentMicroUsd - heldMicroUsd);
  const mostMicroUsd = sum(({ reserve }) => reserve);
  const microUsd = sum(({ estimate }) => estimate.microUsd);
  return {
    microUsd,
    mostMicroUsd,
    paise: paiseOf(microUsd),
    leftMicroUsd: left,
    fits: left === null || mostMicroUsd <= left,
    engine: priced.some(({ estimate }) => estimate.engine === 'model') ? 'model' : 'playbook',
    problems,
  };
}
