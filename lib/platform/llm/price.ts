import { env } from '../env';
import { AppError } from '../errors';
import type { TokenUsage } from './failure';
import { modelChain, type Tier } from './tiers';

type Tokens = Pick<TokenUsage, 'input' | 'output'>;

/** USD per million tokens. @throws AppError conflict when nobody said what the model costs. */
function rateOf(model: string) {
  const { AI_PRICES, AI_INPUT_USD_PER_MTOK: input, AI_OUTPUT_USD_PER_MTOK: output } = env();
  const own = AI_PRICES[model];
  if (own) return own;
  if (input !== undefined && output !== undefined) return { input, output };
  throw new AppError(
    'conflict',
    `Nothing was run, because the price of the model “${model}” is not known here. Whoever runs this copy of Muhurat sets it in AI_PRICES, or for all models in AI_INPUT_USD_PER_MTOK and AI_OUTPUT_USD_PER_MTOK.`,
  );
}

/**
 * Price of tokens in integer micro-USD, rounded up: USD per million tokens is micro-USD per token.
 * @throws AppError conflict when the model's price is not known; never zero for that
 */
export function priceOf({ input, output }: Tokens, model: string): number {
  const rate = rateOf(model);
  return Math.ceil(input * rate.input + output * rate.output);
}

/** Price of tokens at the dearest model that may answer for a tier. @throws AppError as `priceOf` */
export const highestPriceOf = (tokens: Tokens, tier: Tier): number =>
  Math.max(0, ...modelChain(tier).map((model) => priceOf(tokens, model)));
