import { randomUUID } from 'node:crypto';
import { findReply } from '@/lib/executions';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { AppError } from '@/lib/platform/errors';
import { authorise } from '@/lib/workspaces';
import { nameAttachments } from './name-attachments';
import { type ReplyIds, requestAnswer } from './request-answer';
import { type Asked, type AskInput, askSchema } from './schemas';
import type { StoredQuestion } from './stored';
import { titleFrom } from './title';
import { messageOf } from './tree';

/**
 * Asks a question, in a conversation or beginning one; the answer is a run. The same key finds what was
 * asked first. @throws AppError invalid, not_found, limit_reached, rate_limited, conflict when it is too long
 */
export async function ask(ctx: WorkspaceCtx, input: AskInput): Promise<Asked> {
  authorise(ctx, 'conversations.update');
  const parsed = askSchema.parse(input);
  const { conversationId, idempotencyKey, visibility } = parsed;
  const earlier = await findReply<ReplyIds>(ctx, idempotencyKey);
  if (earlier?.conversationId) {
    const { conversationId: found, id: executionId, inputs } = earlier;
    const { questionId, answerId: messageId } = inputs;
    return { conversationId: found, questionId, messageId, executionId };
  }
  const text = parsed.text.normalize('NFC');
  const attachments = await nameAttachments(ctx, parsed.attachments);
  const question: Omit<StoredQuestion, 'parentId'> = {
    id: randomUUID(),
    at: now().toISOString(),
    role: 'user',
    text,
    authorId: ctx.userId,
    attachments,
    remembered: [],
  };
  return requestAnswer(ctx, {
    conversationId,
    idempotencyKey,
    begin: { title: titleFrom(text), visibility },
    question: (stored) => {
      const parentId = parsed.parentId === undefined ? stored.leaf : parsed.parentId;
      if (parentId !== null && messageOf(stored, parentId).role === 'user') {
        throw new AppError(
          'conflict',
          'This question has no answer yet. Ask for its answer first.',
        );
      }
      return { ...question, parentId };
    },
  });
}
