import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { AppError } from '@/lib/platform/errors';
import { authorise } from '@/lib/workspaces';
import { requestAnswer } from './request-answer';
import { type Asked, type RegenerateInput, regenerateSchema } from './schemas';
import { messageOf } from './tree';

/**
 * Another answer to the question that an answer was given to, beside it; the way to try again after a
 * failure. @throws AppError not_found, limit_reached, rate_limited
 */
export async function regenerate(ctx: WorkspaceCtx, input: RegenerateInput): Promise<Asked> {
  authorise(ctx, 'conversations.update');
  const { conversationId, messageId, idempotencyKey } = regenerateSchema.parse(input);
  return requestAnswer(ctx, {
    conversationId,
    idempotencyKey,
    question: (stored) => {
      const message = messageOf(stored, messageId);
      if (message.role === 'user') return message;
      if (message.role === 'assistant' && message.parentId) {
        return messageOf(stored, message.parentId);
      }
      throw new AppError('invalid', 'A run is asked for again where it stands, not as an answer.');
    },
  });
}
