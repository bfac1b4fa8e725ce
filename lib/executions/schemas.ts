import { z } from 'zod';
import { dateSchema } from '@/lib/campaigns/schemas';
import { moveTitleSchema } from '@/lib/moves/schemas';
import { type Critique, type SkillOutput, skillIdSchema } from '@/lib/skills/schemas';

export const executionStatuses = ['pending', 'running', 'completed', 'failed'] as const;
export const executionStatusSchema = z.enum(executionStatuses);
export type ExecutionStatus = (typeof executionStatuses)[number];

export const executionEventTypes = [
  'execution_started',
  'attempt_started',
  'approval_requested',
  'approval_granted',
  'approval_declined',
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
  'output_accepted',
  'output_discarded',
] as const;
export type ExecutionEventType = (typeof executionEventTypes)[number];
export const terminalEvents: ReadonlySet<string> = new Set([
  'execution_completed',
  'execution_failed',
  'execution_cancelled',
]);

/** An answer of the assistant is a run like any other, though of no skill in the registry. */
export const replySkillId = 'assistant.reply';

/** How a run dearer than its risk level allows stands. `waiting` only while it is pending. */
export const approvals = ['waiting', 'approved', 'declined'] as const;
export type Approval = (typeof approvals)[number];

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
export const submitExecutionSchema = runSchema.extend({
  idempotencyKey: key,
  /** An admin has seen that it costs more than its risk level lets pass, and wants it all the same. */
  confirmed: z.boolean().optional(),
});
export const executionIdSchema = z.strictObject({ id });
const note = z.string().trim().max(500, 'A note has at most 500 characters.');
export const approveExecutionSchema = z.strictObject({ id, note: note.optional() });
export const declineExecutionSchema = z.strictObject({
  id,
  note: note.min(1, 'Say in a sentence why, for the person who asked.'),
});
export const retryExecutionSchema = z.strictObject({ id, idempotencyKey: key });
/** Which finding of which run to mend: `check` as the critique names it. */
export const fixFindingSchema = retryExecutionSchema.extend({ check: z.string().min(1).max(100) });
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
  /** Answers of the assistant are listed only when they are asked for by `assistant.reply`. */
  skillId: skillIdSchema.optional(),
  campaignId: z.uuid().optional(),
  moveId: z.uuid().optional(),
  /** Only what I ran myself. */
  mine: z.boolean().optional(),
  /** Only what this member ran. */
  userId: z.uuid().optional(),
  /** Only what was served again from an earlier run, or cost far more than usual. */
  label: z.enum(['cached', 'flagged']).optional(),
  /** Only plans of campaigns; without it a campaign's runs are those of its moves too. */
  plans: z.boolean().optional(),
  /** Only what has not ended. */
  open: z.boolean().optional(),
  /** Only what waits for an admin's approval. */
  waiting: z.boolean().optional(),
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
  /** The most that it may cost: what is held for it. Absent on runs of before. */
  mostMicroUsd?: number;
};

/** What the risk level lets one run cost, where the estimate is above it. */
export type ApprovalNeed = { riskLevel: number; thresholdMicroUsd: number };
/** The price as the form shows it: with what stands between it and the run, and whether I may let it pass. */
export type Quote = Estimate & { approval: (ApprovalNeed & { mayApprove: boolean }) | null };

/** Where a fact in the output came from. */
export type Source = {
  kind: 'foundation' | 'icp' | 'campaign' | 'memory';
  id: string;
  /** The Foundation's version; null for the rest. */
  version: number | null;
  field: string;
  label: string;
  /** Of a memory its words as the reader may see them, empty once it is forgotten; in events its mark. */
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
  /** The conversation that it answers in. */
  conversationId: string | null;
  userId: string;
  /** What it is about, in the words of its inputs. */
  title: string;
  tokens: number;
  costMicroUsd: number;
  costPaise: number;
  score: number | null;
  errorCode: string | null;
  errorMessage: string | null;
  approval: Approval | null;
  /** What it was thought to cost, micro-USD. */
  estimateMicroUsd: number | null;
  /** It cost more than three times what its author's runs usually do. */
  flagged: boolean;
  /** The earlier run whose output it shows; such a run cost nothing. */
  cachedFrom: string | null;
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
  /** When the run that it was served from was finished. */
  cachedAt: string | null;
  /** What the admin who approved or declined it said, and who that was. */
  approvalNote: string | null;
  approvalBy: string | null;
  events: ExecutionEvent[];
  steps: { step: string; attempt: number; createdAt: string }[];
};

/** A run with what its record keeps beyond the result. */
export type RunTrace = {
  view: ExecutionView;
  reservedMicroUsd: number;
  /** Everything that it knew, as gathered before it began; less of it for runs that ended before. */
  context: Record<string, unknown>;
  steps: TraceStep[];
  /** What an answer's model was told, kept in a step: its events hold no words. */
  prompt: { system: string; user: string } | null;
  /** The words that marks in its events stand for, by the memory's id; what is forgotten is not there. */
  memories: Record<string, string>;
};
export type TraceStep = {
  step: string;
  attempt: number;
  /** ISO instant of its end. */
  at: string;
  tokens: number;
  costMicroUsd: number;
  /** What a draft wrote; null for other steps. */
  text: string | null;
};

/** A message of a run's stream, in milliseconds after it was asked for. */
export type Frame = { ms: number; message: StreamMessage };
/** `heard`: with the times at which the words came; `paced`: spread evenly over each draft. */
export type Recording = { source: 'heard' | 'paced'; frames: Frame[] };

/** Scores of a week's finished runs. `week` is its Monday, `YYYY-MM-DD` in IST. */
export type WeekQuality = {
  week: string;
  runs: number;
  mean: number;
  low: number;
  high: number;
  accepted: number;
};
export type SkillQuality = Omit<WeekQuality, 'week'> & {
  skillId: string;
  skillTitle: string;
  series: WeekQuality[];
};
/** Of the last `weeks` weeks; a week without runs is left out. */
export type QualityOverTime = {
  weeks: number;
  runs: number;
  accepted: number;
  mean: number | null;
  series: WeekQuality[];
  /** Those that ran most come first. */
  skills: SkillQuality[];
  /** Checks that found something, the most frequent first. */
  findings: { check: string; times: number }[];
};
export const qualityOverTimeSchema = z.strictObject({
  skillId: skillIdSchema.optional(),
  weeks: z.number().int().min(1).max(52).default(12),
});

/** One message of an execution's stream. */
export type StreamMessage =
  | { type: 'text_reset'; attempt: number; draft: number }
  | { type: 'token'; attempt: number; draft: number; offset: number; text: string }
  | ExecutionEvent
  | ({ type: 'reset' } & ExecutionView);
