import { z } from 'zod';
import type { RecallReason } from '@/lib/memory/schemas';
import type { Prisma } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { attachmentSchema, type Proposal } from './schemas';

/** The shape of `conversations.data`: docs/decisions/0023-a-conversation-is-a-tree.md. */
const id = z.string().min(1).max(255);
const common = { id, parentId: id.nullable(), at: z.string() };

const citation = z.object({
  n: z.number().int().positive(),
  kind: z.enum(['memory', 'foundation', 'icp', 'campaign', 'move', 'skill', 'entity', 'page']),
  id: z.string(),
  label: z.string(),
  href: z.string().nullable(),
  /** Of a memory: why it was recalled. Its words are read where it stands, and nowhere else. */
  reason: z.custom<RecallReason>((value) => typeof value === 'object').nullable(),
});
export type StoredCitation = z.infer<typeof citation>;

const attachments = z.array(attachmentSchema.extend({ name: z.string() }));

const question = z.object({
  ...common,
  role: z.literal('user'),
  text: z.string(),
  authorId: id,
  attachments,
  /** Ids of what was remembered of it. */
  remembered: z.array(z.string()),
});
const answer = z.object({
  ...common,
  role: z.literal('assistant'),
  text: z.string(),
  status: z.enum(['running', 'done', 'stopped', 'failed']),
  executionId: id,
  engine: z.enum(['model', 'playbook']).nullable(),
  model: z.string().nullable(),
  citations: z.array(citation),
  proposals: z.array(
    z.custom<Proposal>((value) => typeof value === 'object' && value !== null && 'kind' in value),
  ),
  note: z.string().nullable(),
  costMicroUsd: z.number(),
});
const run = z.object({
  ...common,
  role: z.literal('run'),
  executionId: id,
  skillId: z.string(),
  attachments: attachments.default([]),
});

const message = z.discriminatedUnion('role', [question, answer, run]);
export type StoredQuestion = z.infer<typeof question>;
export type StoredAnswer = z.infer<typeof answer>;
export type StoredRun = z.infer<typeof run>;
export type StoredMessage = z.infer<typeof message>;

const data = z.object({
  /** All branches, in the order in which they were written. */
  messages: z.array(message),
  /** The last message of the branch that is shown; null before the first. */
  leaf: id.nullable(),
  pinnedFacts: z.array(z.object({ id, text: z.string() })),
  /** What stands for the messages of its branch before `upTo`. */
  summary: z.object({ text: z.string(), upTo: id }).nullable(),
  /** Who gave it its title: a rule is overruled by a model, and both by a person. */
  titledBy: z.enum(['rule', 'model', 'person']),
});
export type StoredConversation = z.infer<typeof data>;

export const emptyConversation: StoredConversation = {
  messages: [],
  leaf: null,
  pinnedFacts: [],
  summary: null,
  titledBy: 'rule',
};

/** What was read from the column. @throws AppError unavailable when it is nothing that we wrote */
export function parseStored(value: unknown): StoredConversation {
  const parsed = data.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError(
    'unavailable',
    'This conversation is kept in a form that cannot be read. Nothing was changed; write to us.',
    { cause: parsed.error },
  );
}

/** As the column takes it. */
export const asJson = (stored: StoredConversation) =>
  JSON.parse(JSON.stringify(stored)) as Prisma.InputJsonObject;

/** What stays fast to read and to write whole. */
export const mostMessages = 500;
const mostCharacters = 1_500_000;
export const mostPinnedFacts = 20;

/** @throws AppError conflict when it would become larger than what one conversation holds */
export function assertFits(stored: StoredConversation) {
  const tooMany = stored.messages.length > mostMessages;
  if (!tooMany && JSON.stringify(stored).length <= mostCharacters) return;
  throw new AppError(
    'conflict',
    `This conversation is as long as one can be${tooMany ? `: ${mostMessages} messages with all branches` : ''}. Nothing was sent. Start a new one; what you told here and is remembered, is known there too.`,
  );
}
