export type { ModelCall, Reply, ToolCall, ToolSpec } from './call-model';
export { embeddingModelName, embedText, embedTexts } from './embed';
export { ModelFailure, type TokenUsage } from './failure';
export { highestPriceOf, priceOf } from './price';
export { streamModel } from './stream-model';
export { modelChain, modelName, modelService, type Tier } from './tiers';
