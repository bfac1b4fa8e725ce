import { z } from 'zod';
import { type Constitution, languageSchema } from '@/lib/accounts/schemas';
import {
  campaignTypeSchema,
  dateSchema,
  phaseSchema,
  strategySchema,
} from '@/lib/campaigns/schemas';
import type { FoundationFields } from '@/lib/foundation/schemas';
import type { IcpFields } from '@/lib/icps/schemas';
import { movePrioritySchema, moveTypeSchema } from '@/lib/moves/schemas';

/** A skill's id: `<family>.<name>`, such as `content.linkedin`. */
export const skillIdSchema = z
  .string()
  .regex(/^[a-z]+\.[a-z0-9_]+$/, 'A skill id looks like content.linkedin.');

export const skillTiers = ['draft', 'standard', 'deep'] as const;
export type SkillTier = (typeof skillTiers)[number];

/** A JSON Schema 2020-12 document, as read from `skill.yaml`. */
export type JsonSchema = { [key: string]: unknown };

export const rubricItemSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  weight: z.number().positive(),
  kind: z.enum(['deterministic', 'llm']),
  check: z.string().min(1),
  params: z.record(z.string(), z.unknown()).default({}),
});
export type RubricItem = z.infer<typeof rubricItemSchema>;

/** What a model may look up while it writes; carried out by `lib/executions/tools`. */
export const skillTools = [
  'fetch_page',
  'web_search',
  'foundation',
  'icps',
  'campaigns',
  'memory',
] as const;
export type SkillTool = (typeof skillTools)[number];

export const skillManifestSchema = z.strictObject({
  id: skillIdSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'A version looks like 1.2.0.'),
  title: z.string().min(1).max(80),
  /** The text a person reads: an output field, or a `*.liquid` file that renders it from the output. */
  display: z.string().min(1),
  /** The output field that receives the constitution's disclaimers. */
  disclaimerField: z.string().nullable().default(null),
  /** Set on campaign skills: the type whose dates are planned back before the template runs. */
  plan: campaignTypeSchema.nullable().default(null),
  /** A skill that serves the product itself, beyond the catalogue. */
  helper: z.boolean().default(false),
  inputs: z.record(z.string(), z.unknown()),
  outputs: z.record(z.string(), z.unknown()),
  tier: z.enum(skillTiers),
  tools: z.array(z.enum(skillTools)).default([]),
  limits: z.strictObject({
    maxSteps: z.number().int().positive(),
    maxTokens: z.number().int().positive(),
    maxCostUsd: z.number().positive(),
    timeoutMs: z.number().int().positive(),
  }),
  cache: z.enum(['exact', 'semantic', 'none']).default('exact'),
  rubric: z.array(rubricItemSchema).min(1),
  /** Playbook template, a path inside the skill's folder. Per language: `{ en: …, hi: … }`. */
  playbook: z
    .partialRecord(languageSchema, z.string())
    .refine((paths) => Boolean(paths.en), 'A playbook needs at least an English template (en).'),
  examples: z.array(z.string()).default([]),
});
export type SkillManifest = z.infer<typeof skillManifestSchema>;

/** A skill as loaded: manifest, instructions and every file's text, immutable under its hash. */
export type Skill = SkillManifest & {
  /** The folder's name, such as `content-linkedin`. */
  name: string;
  description: string;
  instructions: string;
  /** SHA-256 (hex) over sorted (path, LF-normalised bytes). */
  hash: string;
  /** `1.2.0+<first 12 hex of the hash>`. */
  skillVersion: string;
  /** LF-normalised text by path inside the folder. */
  files: Record<string, string>;
};

export type CampaignContext = {
  id: string;
  name: string;
  type: string;
  description: string;
  startDate: string | null;
  endDate: string | null;
  focusAreas: string[];
  strategy: Record<string, unknown>;
};

/** Everything a run may know, gathered before it starts and recorded with it. */
export type SkillContext = {
  /** IST calendar date of the run, `YYYY-MM-DD`. */
  today: string;
  language: z.infer<typeof languageSchema>;
  riskLevel: number;
  constitution: Constitution;
  foundation: (FoundationFields & { id: string; version: number }) | null;
  icps: (IcpFields & { id: string })[];
  campaign: CampaignContext | null;
  move: { id: string; title: string; description: string; phase: string | null } | null;
  /** The workspace's last accepted outputs of this skill, newest first, for near-duplicate checks. */
  pastOutputs: string[];
  /** What everyone in the workspace may remember of it, the likeliest first; only where a model writes. */
  memories?: { id: string; text: string }[];
};

/**
 * One check's result. `score` is 0–1, `weight` 0 means not applicable; `evidence` spans are
 * offsets into the display text.
 */
export type Finding = {
  check: string;
  score: number;
  weight: number;
  hard: boolean;
  message: string;
  evidence: { start: number; end: number; text: string }[];
  fix: string | null;
  source: string | null;
  /** Who could mend it: our own rules, a model, or only a person. Absent where nothing is to mend. */
  mend?: 'rules' | 'model' | 'person';
};

export type Critique = {
  score: number;
  findings: Finding[];
  constitution: ConstitutionReceipt[];
  /** What was mended by rules, without a model. */
  repairs?: RepairReceipt[];
};

/** What a repair did, and for which check. */
export type RepairReceipt = { check: string; detail: string };

/** What a rule of the constitution found or changed in an output. */
export type ConstitutionReceipt = { rule: string; applied: boolean; detail: string };

export type SkillOutput = Record<string, unknown>;

/** Something wrong with a value, at a dotted path, in a sentence for the person. */
export type Problem = { path: string; message: string };

/** Why a skill's folder could not be loaded. `line` starts at 1. */
export type LoadProblem = { file: string; line: number | null; reason: string };

export const plannedMoveSchema = z.strictObject({
  ref: z.string().min(1),
  title: z.string().min(1).max(500),
  description: z.string(),
  type: moveTypeSchema,
  priority: movePrioritySchema,
  /** The key of the phase that it belongs to. */
  phase: z.string().min(1),
  dueDate: dateSchema,
  skillId: skillIdSchema.nullable(),
  inputs: z.record(z.string(), z.unknown()),
  /** Index into the run's ICPs, or null for all of them. */
  icpIndex: z.number().int().min(0).nullable(),
});
export type PlannedMove = z.infer<typeof plannedMoveSchema>;

/** What every `campaign.*` skill returns. */
export const campaignPlanOutputSchema = z.strictObject({
  strategy: strategySchema,
  phases: z.array(phaseSchema).min(1),
  moves: z.array(plannedMoveSchema).min(1),
  flags: z.array(z.string()),
});
export type CampaignPlanOutput = z.infer<typeof campaignPlanOutputSchema>;
