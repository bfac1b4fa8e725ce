import type { z } from 'zod';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { authorise } from '@/lib/workspaces';
import { announceConversation, changeConversation } from './change-conversation';
import { getConversation } from './get-conversation';
import { type Conversation, chooseBranchSchema } from './schemas';
import { messageOf, newestEnd } from './tree';

/** Shows the branch that a message is on, to its newest end. @throws AppError not_found */
export async function chooseBranch(
  ctx: WorkspaceCtx,
  input: z.input<typeof chooseBranchSchema>,
): Promise<Conversation> {
  authorise(ctx, 'conversations.update');
  const { conversationId, messageId } = chooseBranchSchema.parse(input);
  const row = await changeConversation(ctx, conversationId, (stored) => {
    const leaf = newestEnd(stored, messageOf(stored, messageId).id);
    return leaf === stored.leaf ? null : { stored: { ...stored, leaf }, quiet: true };
  });
  await announceConversation(ctx, row);
  return getConversation(ctx, { id: conversationId });
}
