import { randomUUID } from 'node:crypto';
import { recordAudit } from '@/lib/audit';
import { submitReply } from '@/lib/executions';
import type { Visibility } from '@/lib/memory/schemas';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { estimateTokens } from '@/lib/skills';
import { changeConversation } from './change-conversation';
import { openConversation } from './open-conversation';
import type { Asked } from './schemas';
import {
  asJson,
  assertFits,
  emptyConversation,
  type StoredAnswer,
  type StoredConversation,
  type StoredMessage,
} from './stored';
import { pathTo } from './tree';

/** Ids of the messages that an answer is about; they stand in the run's inputs. */
export type ReplyIds = { questionId: string; answerId: string };

type Request = {
  /** Null begins a conversation. */
  conversationId: string | null;
  idempotencyKey: string;
  begin?: { title: string; visibility: Visibility };
  /** The question that is answered: one that stands there, or a new one to be written. */
  question: (stored: StoredConversation) => StoredMessage;
};

/** How many messages before the question a model is usually told whole. */
const toldWhole = 10;

/** Asks for an answer in a conversation: the question, if it is new, and its answer's place are written with the run. */
export async function requestAnswer(ctx: WorkspaceCtx, request: Request): Promise<Asked> {
  const { conversationId, idempotencyKey } = request;
  const opened = conversationId ? await openConversation(ctx, conversationId) : null;
  const stored = opened?.stored ?? emptyConversation;
  const asked = request.question(stored);
  const answerId = randomUUID();
  const inputs: ReplyIds = { questionId: asked.id, answerId };
  const threadTokens = [...pathTo(stored, asked.parentId).slice(-toldWhole), asked]
    .map((message) => ('text' in message ? estimateTokens(message.text) : 0))
    .reduce((sum, tokens) => sum + tokens, 0);
  const reply = await submitReply(ctx, {
    idempotencyKey,
    threadTokens,
    inputs,
    write: (inner, executionId) => {
      const place = (present: StoredConversation) => {
        // where it stands in the thread is decided when nobody else writes
        const question = { ...request.question(present), id: asked.id };
        return placeAnswer(present, question, { answerId, executionId });
      };
      return conversationId
        ? append(inner, conversationId, place)
        : begin(inner, request, place(emptyConversation));
    },
  });
  return {
    conversationId: reply.conversationId ?? conversationId ?? '',
    questionId: reply.inputs.questionId,
    messageId: reply.inputs.answerId,
    executionId: reply.id,
  };
}

function placeAnswer(
  stored: StoredConversation,
  question: StoredMessage,
  { answerId, executionId }: { answerId: string; executionId: string },
): StoredConversation {
  const isNew = !stored.messages.some(({ id }) => id === question.id);
  const answer: StoredAnswer = {
    id: answerId,
    parentId: question.id,
    at: now().toISOString(),
    role: 'assistant',
    text: '',
    status: 'running',
    executionId,
    engine: null,
    model: null,
    citations: [],
    proposals: [],
    note: null,
    costMicroUsd: 0,
  };
  const messages = [...stored.messages, ...(isNew ? [question] : []), answer];
  return { ...stored, messages, leaf: answerId };
}

async function append(
  ctx: WorkspaceCtx,
  conversationId: string,
  place: (stored: StoredConversation) => StoredConversation,
) {
  const { visibility } = await changeConversation(ctx, conversationId, (stored) => ({
    stored: place(stored),
    // what is asked again is no longer laid aside
    columns: { archivedAt: null },
  }));
  return { conversationId, visibility: visibility as Visibility };
}

async function begin(ctx: WorkspaceCtx, { begin: first }: Request, stored: StoredConversation) {
  const { title = '', visibility = 'private' } = first ?? {};
  const conversationId = await createConversation(ctx, { title, visibility, stored });
  return { conversationId, visibility };
}

/** A new conversation of this person's. Returns its id. */
export async function createConversation(
  ctx: WorkspaceCtx,
  {
    title,
    visibility,
    stored,
  }: { title: string; visibility: Visibility; stored: StoredConversation },
): Promise<string> {
  assertFits(stored);
  const { userId, workspaceId } = ctx;
  const id = randomUUID();
  const at = now();
  const data = { id, userId, workspaceId, title, visibility, data: asJson(stored) };
  await withUser(ctx, async (tx) => {
    await tx.conversation.createMany({ data: [{ ...data, createdAt: at, updatedAt: at }] });
    await recordAudit(tx, ctx, {
      action: 'conversation.created',
      resourceType: 'conversation',
      resourceId: id,
      newValue: { visibility },
    });
  });
  return id;
}
