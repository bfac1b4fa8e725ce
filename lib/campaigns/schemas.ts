import { z } from 'zod';

export const campaignTypes = [
  'product_launch',
  'diwali',
  'eofy',
  'leadgen',
  'awareness',
  'custom',
] as const;
export const campaignTypeSchema = z.enum(campaignTypes);
export type CampaignType = z.infer<typeof campaignTypeSchema>;

export const campaignStatuses = ['draft', 'active', 'paused', 'completed'] as const;
export type CampaignStatus = (typeof campaignStatuses)[number];

/** A calendar date in IST, `YYYY-MM-DD`. */
export const dateSchema = z.iso.date();

/** 1–3 low, 4–7 medium, 8–10 high. */
export const riskLevelSchema = z.number().int().min(1).max(10);

/** A dated stretch of a campaign; `start` and `end` are inclusive IST dates. */
export const phaseSchema = z.strictObject({
  key: z.string().min(1).max(60),
  name: z.string().min(1).max(120),
  goal: z.string().max(1000),
  start: dateSchema,
  end: dateSchema,
});
export type Phase = z.infer<typeof phaseSchema>;

export const strategySchema = z.strictObject({
  summary: z.string(),
  objective: z.string(),
  audience: z.string(),
  message: z.string(),
  offer: z.string(),
  channels: z.array(z.strictObject({ channel: z.string(), role: z.string() })),
  pillars: z.array(z.string()),
  measures: z.array(z.strictObject({ name: z.string(), target: z.string() })),
  risks: z.array(z.string()),
});
export type Strategy = z.infer<typeof strategySchema>;
