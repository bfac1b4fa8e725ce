import { z } from 'zod';
import { dateSchema } from '@/lib/campaigns/schemas';
import { moveTitleSchema } from '@/lib/moves/schemas';
import { type Critique, type SkillOutput, skillIdSchema } from '@/lib/skills/schemas';

export const executionStatuses = ['pending', 'running', 'completed', 'failed'] as const;
export const executionStatusSchema = z.enum(executionStatuses);
export type ExecutionStatus = (typeof executionStatuses)[number];

export const executionEventTypes = [
  'execution_started',
  'context_loaded',
  'llm_request',
  'llm_response',
  'tool_called',
  'tool_result',
  'validation_passed',
  'validation_failed',
  'retry_triggered',
  'output_generated',
  'cost_recorded',
  'execution_completed',
  'execution_failed',
  'execution_cancelled',
] as const;
export type ExecutionEventType = (typeof executionEventTypes)[number];
export const terminalEvents: ReadonlySet<string> = new Set([
  'execution_completed',
  'execution_failed',
  'execution_cancelled',
]);

export const engines = ['playbook', 'model'] as const;
export type Engine = (typeof engines)[number];

const id = z.string().trim().min(1).max(255);
const key = z.string().trim().min(8).max(100);

const runSchema = z.strictObject({
  skillId: skillIdSchema,
  inputs: z.record(z.string().max(100), z.unknown()),
  campaignId: z.uuid().optional(),
  moveId: z.uuid().optional(),
  /** 0, 1, 2…: another variation gives other copy from the same inputs. */
  variation: z.number().int().min(0).max(99).optional(),
});

export const estimateExecutionSchema = runSchema;
export const submitExecutionSchema = runSchema.extend({ idempotencyKey: key });
export const executionIdSchema = z.strictObject({ id });
export const retryExecutionSchema = z.strictObject({ id, idempotencyKey: key });
export const acceptExecutionSchema = z.strictObject({
  id,
  /** `PlannedMove.ref`s of a campaign's plan; absent means all. */
  selectedMoves: z.array(z.string().min(1).max(100)).max(500).optional(),
  /** Titles and dates that the person changed before accepting, by `PlannedMove.ref`. */
  changedMoves: z
    .record(
      z.string().min(1).max(100),
      z.strictObject({ title: moveTitleSchema.optional(), dueDate: dateSchema.optional() }),
    )
    .optional(),
});
export const listExecutionsSchema = z.strictObject({
  status: executionStatusSchema.optional(),
  skillId: skillIdSchema.optional(),
  campaignId: z.uuid().optional(),
  moveId: z.uuid().optional(),
  /** Only what I ran myself. */
  mine: z.boolean().optional(),
  /** Only what has not ended. */
  open: z.boolean().optional(),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1).max(100).default(25),
});

export type EstimateInput = z.input<typeof estimateExecutionSchema>;
export type SubmitInput = z.input<typeof submitExecutionSchema>;
export type ListExecutionsInput = z.input<typeof listExecutionsSchema>;

/** What a run will cost, before it starts. Money: integer micro-USD and integer paise. */
export type Estimate = {
  tokens: number;
  microUsd: number;
  paise: number;
  confidence: 'low' | 'likely' | 'high';
  engine: Engine;
};

/** Where a fact in the output came from. */
export type Source = {
  kind: 'foundation' | 'icp' | 'campaign';
  id: string;
  /** The Foundation's version; null for the rest. */
  version: number | null;
  field: string;
  label: string;
  text: string;
};

export type ExecutionEvent = {
  version: number;
  type: ExecutionEventType;
  /** ISO instant. */
  at: string;
  data: Record<string, unknown>;
};

export type ExecutionSummary = {
  id: string;
  skillId: string;
  skillTitle: string;
  skillVersion: string | null;
  status: ExecutionStatus;
  engine: Engine | null;
  campaignId: string | null;
  moveId: string | null;
  userId: string;
  /** What it is about, in the words of its inputs. */
  title: string;
  tokens: number;
  costMicroUsd: number;
  costPaise: number;
  score: number | null;
  errorCode: string | null;
  errorMessage: string | null;
  acceptedAt: string | null;
  /** Set when somebody looked at it and did not want it. */
  discardedAt: string | null;
  createdAt: string;
  startedAt: string | null;
  completedAt: string | null;
  executionTimeMs: number | null;
};

export type ExecutionView = ExecutionSummary & {
  inputs: Record<string, unknown>;
  output: SkillOutput | null;
  /** The output as a person reads it. */
  text: string | null;
  notes: string[];
  model: string | null;
  estimate: Estimate;
  critique: Critique | null;
  sources: Source[];
  variation: number;
  attempt: number;
  foundationVersion: number | null;
  cancelRequestedAt: string | null;
  events: ExecutionEvent[];
  steps: { step: string; attempt: number; createdAt: string }[];
};

/** One message of an execution's stream. */
export type StreamMessage =
  | { type: 'text_reset'; attempt: number; draft: number }
  | { type: 'token'; attempt: number; draft: number; offset: number; text: string }
  | ExecutionEvent
  | ({ type: 'reset' } & ExecutionView);
