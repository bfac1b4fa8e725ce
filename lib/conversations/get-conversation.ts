import type { z } from 'zod';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { authorise } from '@/lib/workspaces';
import { openConversation } from './open-conversation';
import { type Conversation, conversationIdSchema } from './schemas';
import { showConversation } from './show-conversation';

/** A conversation on its chosen branch. @throws AppError not_found, for another's private one as for none */
export async function getConversation(
  ctx: WorkspaceCtx,
  input: z.input<typeof conversationIdSchema>,
): Promise<Conversation> {
  authorise(ctx, 'conversations.read');
  const { id } = conversationIdSchema.parse(input);
  return showConversation(ctx, await openConversation(ctx, id));
}
