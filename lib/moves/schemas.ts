import { z } from 'zod';
import { dateSchema } from '@/lib/campaigns/schemas';
import { cleanText, text } from '@/lib/format/text';

export const moveTypes = ['content', 'outreach', 'research', 'admin'] as const;
export const moveTypeSchema = z.enum(moveTypes);
export type MoveType = z.infer<typeof moveTypeSchema>;

export const moveStatuses = ['pending', 'in_progress', 'completed', 'failed'] as const;
export const moveStatusSchema = z.enum(moveStatuses);
export type MoveStatus = z.infer<typeof moveStatusSchema>;

export const movePriorities = ['low', 'medium', 'high', 'urgent'] as const;
export const movePrioritySchema = z.enum(movePriorities);
export type MovePriority = z.infer<typeof movePrioritySchema>;

/** The statuses that a move may take from each one. */
export const moveTransitions: Record<MoveStatus, readonly MoveStatus[]> = {
  pending: ['in_progress', 'completed', 'failed'],
  in_progress: ['pending', 'completed', 'failed'],
  completed: ['pending', 'in_progress'],
  failed: ['pending', 'in_progress', 'completed'],
};

const skillInputs = z.record(z.string().max(100), z.unknown());

export const moveTitleSchema = text(500).min(
  1,
  'Give the move a title that says what is done when it is done.',
);

const moveShape = {
  title: moveTitleSchema,
  description: text(5000),
  type: moveTypeSchema,
  priority: movePrioritySchema,
  dueDate: dateSchema.nullable(),
  assignedTo: z.uuid().nullable(),
  campaignId: z.uuid().nullable(),
  /** The key of one of the campaign's phases. */
  phase: z.string().min(1).max(60).nullable(),
  /** The skill that is suggested for it, and what it would be given. */
  skillId: z.string().min(1).max(255).nullable(),
  skillInputs,
};

export const createMoveSchema = z.strictObject({
  ...moveShape,
  description: moveShape.description.default(''),
  type: moveShape.type.default('content'),
  priority: moveShape.priority.default('medium'),
  dueDate: moveShape.dueDate.default(null),
  assignedTo: moveShape.assignedTo.default(null),
  campaignId: moveShape.campaignId.default(null),
  phase: moveShape.phase.default(null),
  skillId: moveShape.skillId.default(null),
  skillInputs: skillInputs.default({}),
  /** Made by the form when it opens, so that a second submit finds the first one's move. */
  idempotencyKey: z.uuid().optional(),
});
export type CreateMoveInput = z.input<typeof createMoveSchema>;

export const updateMoveSchema = z.strictObject({
  id: z.uuid(),
  expectedVersion: z.number().int().positive(),
  changes: z.strictObject(moveShape).partial(),
});
export type UpdateMoveInput = z.input<typeof updateMoveSchema>;

export const moveMoveSchema = z.strictObject({
  id: z.uuid(),
  status: moveStatusSchema,
  /** The move that it comes after on the board; null for the top; left out for the end. */
  after: z.uuid().nullable().optional(),
  /** Why it failed; needed for failed, of no use otherwise. */
  reason: text(1000).optional(),
});
export type MoveMoveInput = z.input<typeof moveMoveSchema>;

export const moveIdSchema = z.strictObject({ id: z.uuid() });

const contentText = z
  .string()
  .overwrite(cleanText)
  .max(100_000, 'This text is too long to keep: at most 100,000 characters.');

export const putContentSchema = z.strictObject({
  moveId: z.uuid(),
  text: contentText,
  output: z.record(z.string(), z.unknown()),
  executionId: z.string().min(1).max(255).nullable(),
  /** 0–100; null when nothing was scored. */
  score: z.number().int().min(0).max(100).nullable(),
});
export type PutContentInput = z.input<typeof putContentSchema>;

export const editContentSchema = z.strictObject({
  id: z.uuid(),
  text: contentText,
  /** The revision that was edited; 0 when there was nothing yet. */
  expectedRevision: z.number().int().min(0),
});
export type EditContentInput = z.input<typeof editContentSchema>;

export const restoreContentSchema = z.strictObject({
  id: z.uuid(),
  /** The version to bring back. */
  revision: z.number().int().positive(),
  expectedRevision: z.number().int().min(0),
});
export type RestoreContentInput = z.input<typeof restoreContentSchema>;

const contentVersionSchema = z.object({
  revision: z.number().int().positive(),
  text: z.string(),
  /** How it came to be: a skill's run, a person's hand, an older version brought back. */
  source: z.enum(['run', 'hand', 'restore']),
  executionId: z.string().nullable(),
  score: z.number().nullable(),
  /** User id and ISO instant. */
  by: z.string(),
  at: z.string(),
});
export type ContentVersion = z.infer<typeof contentVersionSchema>;

/** What `moves.content` holds once something is written; earlier versions newest first. */
export const moveContentSchema = contentVersionSchema.extend({
  output: z.record(z.string(), z.unknown()),
  versions: z.array(contentVersionSchema),
});
export type MoveContent = z.infer<typeof moveContentSchema>;

export const listMovesSchema = z.strictObject({
  /** `none` for moves without a campaign. */
  campaignId: z.union([z.uuid(), z.literal('none')]).optional(),
  status: z.array(moveStatusSchema).optional(),
  /** `none` for moves that nobody has. */
  assignee: z.union([z.uuid(), z.literal('none')]).optional(),
  type: z.array(moveTypeSchema).optional(),
  /** Both inclusive, IST. */
  dueFrom: dateSchema.optional(),
  dueTo: dateSchema.optional(),
  text: text(200).optional(),
  /** `board`: each status by rank. `due`: all of them by due date, undated last. */
  order: z.enum(['board', 'due']).default('board'),
  /** At most so many in each status, or in all with `due`. */
  limit: z.number().int().min(1).max(1000).default(50),
});
export type ListMovesFilters = z.input<typeof listMovesSchema>;

/** The last run of a move, unless it was discarded, or accepted: then it is the move's content. */
export type MoveRun = {
  id: string;
  status: 'pending' | 'running' | 'completed' | 'failed';
  startedAt: string | null;
  endedAt: string | null;
  microUsd: number;
  score: number | null;
  error: string | null;
};

/** A move as boards, lists and calendars show it: no texts. */
export type MoveRow = {
  id: string;
  version: number;
  title: string;
  type: MoveType;
  status: MoveStatus;
  priority: MovePriority;
  campaignId: string | null;
  phase: string | null;
  /** The phase's name in the campaign's plan. */
  phaseName: string | null;
  dueDate: string | null;
  assignedTo: string | null;
  skillId: string | null;
  position: number;
  failureReason: string | null;
  hasContent: boolean;
  score: number | null;
  run: MoveRun | null;
};

/** `counts` are of everything that the filters let through, capped at `countCap`. */
export type MoveList = { moves: MoveRow[]; counts: Record<MoveStatus, number> };
export const countCap = 1000;

export type Move = Omit<MoveRow, 'hasContent' | 'score' | 'run'> & {
  userId: string;
  description: string;
  skillInputs: Record<string, unknown>;
  content: MoveContent | null;
  executionId: string | null;
  createdAt: string;
  updatedAt: string;
  completedAt: string | null;
};
