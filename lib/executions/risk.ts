export type RiskBand = 'low' | 'medium' | 'high';

/** 1–3 low, 4–7 medium, 8–10 high. */
export function riskBand(level: number): RiskBand {
  if (level <= 3) return 'low';
  return level <= 7 ? 'medium' : 'high';
}

const minimums: Record<RiskBand, number> = { low: 85, medium: 75, high: 65 };
const thresholds: Record<RiskBand, number> = { low: 20_000, medium: 100_000, high: 500_000 };

/** The quality score below which work is sent back rather than offered for approval. */
export function minimumQuality(level: number): number {
  return minimums[riskBand(level)];
}

/** An estimate above this many micro-USD waits for an admin's approval. */
export function approvalThresholdMicroUsd(level: number): number {
  return thresholds[riskBand(level)];
}
