import { z } from 'zod';
import { text } from '@/lib/format/text';
import type { RecallReason, Visibility } from '@/lib/memory/schemas';

export const attachmentKinds = ['campaign', 'move', 'icp'] as const;
export const attachmentSchema = z.strictObject({
  kind: z.enum(attachmentKinds),
  id: z.string().uuid(),
});
export type AttachmentRef = z.infer<typeof attachmentSchema>;
/** What was attached to a message, with the name that it had then. */
export type Attachment = AttachmentRef & { name: string };

export const conversationIdSchema = z.strictObject({ id: z.string().min(1).max(255) });
const messageId = z.string().uuid();
export const messageText = text(8000).min(1, 'Write a message first.');

/** A question, asked in a conversation or beginning one. */
export const askSchema = z.strictObject({
  /** Null begins a conversation. */
  conversationId: z.string().max(255).nullable(),
  text: messageText,
  attachments: z.array(attachmentSchema).max(5, 'Five things at most can be attached.').default([]),
  /** The message that it answers to; the conversation's end when absent. */
  parentId: messageId.nullable().optional(),
  /** Of a conversation that begins. */
  visibility: z.enum(['private', 'workspace']).default('private'),
  idempotencyKey: z.string().uuid(),
});
export type AskInput = z.input<typeof askSchema>;
/** `messageId` is the answer's, whose words come through the stream of `executionId`. */
export type Asked = {
  conversationId: string;
  questionId: string;
  messageId: string;
  executionId: string;
};

/** Another answer to the question that `messageId`, an answer, was given to. */
export const regenerateSchema = z.strictObject({
  conversationId: z.string().max(255),
  messageId,
  idempotencyKey: z.string().uuid(),
});
/** Puts a question differently: a new branch beside the old one. */
export const editQuestionSchema = z.strictObject({
  conversationId: z.string().max(255),
  messageId,
  text: messageText,
  idempotencyKey: z.string().uuid(),
});
/** Shows the branch that this message is on. */
export const chooseBranchSchema = z.strictObject({
  conversationId: z.string().max(255),
  messageId,
});
/** Shows a run of a skill in the thread; the run itself was asked for as everywhere else. */
export const addRunSchema = z.strictObject({
  /** Null begins a conversation. */
  conversationId: z.string().max(255).nullable(),
  executionId: z.string().max(255),
  attachments: z.array(attachmentSchema).max(5).default([]),
});
export type RegenerateInput = z.input<typeof regenerateSchema>;
export type EditQuestionInput = z.input<typeof editQuestionSchema>;
export type AddRunInput = z.input<typeof addRunSchema>;
export const updateConversationSchema = z.strictObject({
  id: z.string().min(1).max(255),
  title: text(200).min(1, 'Give the conversation a title.').optional(),
  pinned: z.boolean().optional(),
  archived: z.boolean().optional(),
  visibility: z.enum(['private', 'workspace']).optional(),
});
export type UpdateConversationInput = z.input<typeof updateConversationSchema>;
/** A fact that every answer of this conversation keeps in mind, however long it becomes. */
export const pinFactSchema = z.strictObject({
  conversationId: z.string().max(255),
  text: text(500).min(1, 'Write the fact to keep in mind.'),
});
export const unpinFactSchema = z.strictObject({
  conversationId: z.string().max(255),
  factId: z.string().uuid(),
});
export const deleteConversationSchema = z.strictObject({
  id: z.string().min(1).max(255),
  /** Forget what was remembered from it too; otherwise only the words of the thread are gone. */
  forgetMemories: z.boolean().default(false),
});
export const exportConversationSchema = z.strictObject({
  id: z.string().min(1).max(255),
  format: z.enum(['markdown', 'json']),
});
export const listConversationsSchema = z.strictObject({
  search: z.string().trim().max(200).optional(),
  archived: z.boolean().default(false),
  scope: z.enum(['all', 'mine', 'shared']).default('all'),
  page: z.number().int().min(1).max(1000).default(1),
  pageSize: z.number().int().min(1).max(100).default(40),
});
export type ListConversationsInput = z.input<typeof listConversationsSchema>;

export type ConversationSummary = {
  id: string;
  title: string;
  visibility: Visibility;
  pinned: boolean;
  archived: boolean;
  /** An answer is being written. */
  running: boolean;
  author: { id: string; name: string };
  editable: boolean;
  updatedAt: string;
  /** Where the search was found, in words around it; null for the title. */
  excerpt: string | null;
};
export type ConversationPage = {
  items: ConversationSummary[];
  total: number;
  page: number;
  pageSize: number;
};

/** What an answer relies on. `n` is its number in the text, as `[n]`. */
export type Citation = {
  n: number;
  kind: 'memory' | 'foundation' | 'icp' | 'campaign' | 'move' | 'skill' | 'entity' | 'page';
  /** Of the record; a page's address; the name of the Foundation's field. */
  id: string;
  label: string;
  /** The words relied on, resolved when read: a memory's are its own, and null once it is forgotten. */
  excerpt: string | null;
  /** Address within the workspace, such as `/foundation#positioning`, or of the page; null without one. */
  href: string | null;
  /** Of a memory: why it was recalled. */
  reason: RecallReason | null;
};

/** What an answer proposes to do, as a button below it. */
export type Proposal =
  | { kind: 'skill'; skillId: string; title: string; inputs: Record<string, unknown> }
  | { kind: 'move'; title: string; description: string };

export type MessageStatus = 'running' | 'done' | 'stopped' | 'failed';
type Common = {
  id: string;
  parentId: string | null;
  createdAt: string;
  /** Ids of the messages beside it, itself among them, oldest first: its branches. */
  siblings: string[];
};
export type Question = Common & {
  role: 'user';
  text: string;
  author: { id: string; name: string };
  attachments: Attachment[];
  /** What was remembered of it, still known. */
  remembered: { id: string; content: string }[];
};
export type Answer = Common & {
  role: 'assistant';
  /** The text so far while it runs is in the run's stream. */
  text: string;
  status: MessageStatus;
  executionId: string;
  /** `playbook`: composed without a model, and said so. */
  engine: 'model' | 'playbook' | null;
  model: string | null;
  citations: Citation[];
  proposals: Proposal[];
  /** Why it failed, or what went otherwise than asked. */
  note: string | null;
  costMicroUsd: number;
};
/** A skill that was run in the thread. */
export type RunMessage = Common & {
  role: 'run';
  executionId: string;
  skillId: string;
  attachments: Attachment[];
};
export type Message = Question | Answer | RunMessage;

/** A conversation as it is shown: the chosen branch, from its beginning. */
export type Conversation = ConversationSummary & {
  version: number;
  messages: Message[];
  pinnedFacts: { id: string; text: string }[];
  /** What stands for the messages before this one, once it is long. */
  summary: { text: string; upTo: string } | null;
};
