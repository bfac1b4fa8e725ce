import type { z } from 'zod';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { authorise } from '@/lib/workspaces';
import { announceConversation, changeConversation } from './change-conversation';
import { unpinFactSchema } from './schemas';

/** Lets a pinned fact go; twice is once. @throws AppError not_found */
export async function unpinFact(
  ctx: WorkspaceCtx,
  input: z.input<typeof unpinFactSchema>,
): Promise<{ id: string }> {
  authorise(ctx, 'conversations.update');
  const { conversationId, factId: id } = unpinFactSchema.parse(input);
  const row = await changeConversation(ctx, conversationId, (stored) => {
    const pinnedFacts = stored.pinnedFacts.filter((fact) => fact.id !== id);
    if (pinnedFacts.length === stored.pinnedFacts.length) return null;
    return { stored: { ...stored, pinnedFacts }, quiet: true };
  });
  await announceConversation(ctx, row);
  return { id };
}
