export const replyVersion = '1.0.0';

export const replyTier = 'standard';
export const replyLimits = {
  maxTokens: 1_800,
  maxCostMicroUsd: 100_000,
  timeoutMs: 60_000,
  toolCalls: 10,
} as const;
