import { z } from 'zod';

/** Inclusive IST dates. */
export const usageRangeSchema = z.strictObject({ from: z.iso.date(), to: z.iso.date() });
export type UsageRange = z.infer<typeof usageRangeSchema>;

export const usageFiltersSchema = usageRangeSchema.extend({
  skillId: z.string().min(1).max(255).optional(),
  userId: z.uuid().optional(),
  /** `none`: what served no campaign. */
  campaignId: z.union([z.uuid(), z.literal('none')]).optional(),
});
export type UsageFilters = z.infer<typeof usageFiltersSchema>;

export type UsageSum = { microUsd: number; tokens: number; runs: number; flagged: number };
/** A sum with what it is of: a date, a skill's or member's id, a campaign's (null: none). */
export type UsageShare = UsageSum & { key: string | null };

/** Shares of a month's budget that are told to the account that pays, each once a month. */
export const alertThresholds = [50, 75, 90, 100] as const;

/** The highest threshold that a month's spending has reached; null below the first or without a limit. */
export function thresholdReached(spent: number, limit: number | null): number | null {
  if (limit === null || limit <= 0) return null;
  return alertThresholds.findLast((threshold) => spent * 100 >= limit * threshold) ?? null;
}
