import { z } from 'zod';
import { text } from '@/lib/format/text';

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

/** The statuses that a campaign may take from each one. */
export const campaignTransitions: Record<CampaignStatus, readonly CampaignStatus[]> = {
  draft: ['active'],
  active: ['paused', 'completed'],
  paused: ['active', 'completed'],
  completed: [],
};

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

const briefShape = {
  name: text(255).min(1, 'Give the campaign a name, for example “Diwali 2027”.'),
  description: text(5000),
  type: campaignTypeSchema,
  /** A festival's key; its next date is the end unless `endDate` says otherwise. */
  festival: z.string().min(1).max(60).nullable(),
  startDate: dateSchema.nullable(),
  endDate: dateSchema.nullable(),
  /** Days from start to end, where no start is given. */
  leadDays: z
    .number('Write the lead time as a number of days.')
    .int('Write the lead time in whole days.')
    .min(1, 'Give the lead time as one day or more.')
    .max(365, 'Plan at most a year ahead.')
    .nullable(),
  targetIcps: z.array(z.uuid()).max(20),
  focusAreas: z.array(text(120).min(1)).max(12, 'Keep it to 12 focus areas.'),
  riskLevel: riskLevelSchema,
};

export const createCampaignSchema = z.strictObject({
  ...briefShape,
  description: briefShape.description.default(''),
  festival: briefShape.festival.default(null),
  startDate: briefShape.startDate.default(null),
  endDate: briefShape.endDate.default(null),
  leadDays: briefShape.leadDays.default(null),
  targetIcps: briefShape.targetIcps.default([]),
  focusAreas: briefShape.focusAreas.default([]),
  riskLevel: briefShape.riskLevel.default(5),
  /** Made by the form when it opens, so that a second submit finds the first one's campaign. */
  idempotencyKey: z.uuid().optional(),
});
export type CreateCampaignInput = z.input<typeof createCampaignSchema>;

export const updateCampaignSchema = z.strictObject({
  id: z.uuid(),
  expectedVersion: z.number().int().positive(),
  changes: z.strictObject(briefShape).partial(),
});
export type UpdateCampaignInput = z.input<typeof updateCampaignSchema>;

export const previewPlanSchema = z.strictObject({
  /** The campaign being edited, which does not clash with itself. */
  campaignId: z.uuid().optional(),
  type: campaignTypeSchema,
  festival: briefShape.festival,
  startDate: briefShape.startDate,
  endDate: briefShape.endDate,
  leadDays: briefShape.leadDays,
});
export type PreviewPlanInput = z.input<typeof previewPlanSchema>;

export type PlanPreview = {
  start: string;
  end: string;
  /** Both ends counted; 0 when no plan is possible, and then a flag says why. */
  days: number;
  phases: Phase[];
  flags: { code: string; message: string }[];
  overlaps: { id: string; name: string; from: string; to: string; days: number }[];
};

export const changeCampaignStatusSchema = z.strictObject({
  id: z.uuid(),
  status: z.enum(campaignStatuses),
  /** The campaign that it comes after on the board; null for the top; left out for the end. */
  after: z.uuid().nullable().optional(),
});
export type ChangeCampaignStatusInput = z.input<typeof changeCampaignStatusSchema>;

export const shiftDatesSchema = z.strictObject({
  id: z.uuid(),
  expectedVersion: z.number().int().positive(),
  /** Later when positive. */
  days: z
    .number('Give a number of days.')
    .int('Give whole days.')
    .min(-365, 'A year at most.')
    .max(365, 'A year at most.')
    .refine((days) => days !== 0, 'Give a number of days other than 0.'),
});
export type ShiftDatesInput = z.input<typeof shiftDatesSchema>;

export const deleteCampaignSchema = z.strictObject({ id: z.uuid() });

export const applyPlanSchema = z.strictObject({
  campaignId: z.uuid(),
  executionId: z.string().min(1).max(255).nullable(),
  strategy: strategySchema,
  phases: z.array(phaseSchema).min(1).max(20),
  foundationVersion: z.number().int().positive().nullable(),
});
export type ApplyPlanInput = z.input<typeof applyPlanSchema>;

export const listCampaignsSchema = z.strictObject({
  status: z.array(z.enum(campaignStatuses)).optional(),
  text: text(200).optional(),
});
export type ListCampaignsFilters = z.input<typeof listCampaignsSchema>;

/** A campaign as boards and lists show it. Dates are IST, `YYYY-MM-DD`. */
export type CampaignSummary = {
  id: string;
  version: number;
  userId: string;
  name: string;
  type: CampaignType;
  status: CampaignStatus;
  startDate: string | null;
  endDate: string | null;
  festival: string | null;
  riskLevel: number;
  phases: Phase[];
  /** The Foundation's version that the plan was made from; null without a plan. */
  foundationVersion: number | null;
  /** Whether the Foundation has changed since the plan was made. */
  stale: boolean;
  position: number;
};

export type Campaign = CampaignSummary & {
  description: string;
  targetIcps: string[];
  focusAreas: string[];
  strategy: Strategy | null;
  executionId: string | null;
  createdAt: string;
  updatedAt: string;
};
