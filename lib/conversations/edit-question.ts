import { randomUUID } from 'node:crypto';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { AppError } from '@/lib/platform/errors';
import { authorise } from '@/lib/workspaces';
import { requestAnswer } from './request-answer';
import { type Asked, type EditQuestionInput, editQuestionSchema } from './schemas';
import { messageOf } from './tree';

/**
 * Puts a question differently: a branch beside the old one, which stays, with the same attachments.
 * @throws AppError not_found, invalid, limit_reached, rate_limited
 */
export async function editQuestion(ctx: WorkspaceCtx, input: EditQuestionInput): Promise<Asked> {
  authorise(ctx, 'conversations.update');
  const { conversationId, messageId, text, idempotencyKey } = editQuestionSchema.parse(input);
  const fresh = { id: randomUUID(), at: now().toISOString(), authorId: ctx.userId };
  return requestAnswer(ctx, {
    conversationId,
    idempotencyKey,
    question: (stored) => {
      const old = messageOf(stored, messageId);
      if (old.role !== 'user') throw new AppError('invalid', 'Only a question can be edited.');
      return { ...old, ...fresh, text: text.normalize('NFC'), remembered: [] };
    },
  });
}
