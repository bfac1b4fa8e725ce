import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { AppError } from '@/lib/platform/errors';
import { authorise } from '@/lib/workspaces';
import { announceConversation, changeConversation } from './change-conversation';
import { pinFactSchema } from './schemas';
import { mostPinnedFacts } from './stored';

/** Keeps a fact in mind for every answer of a conversation; the same words are pinned once. @throws AppError not_found, conflict */
export async function pinFact(
  ctx: WorkspaceCtx,
  input: z.input<typeof pinFactSchema>,
): Promise<{ id: string }> {
  authorise(ctx, 'conversations.update');
  const { conversationId, text } = pinFactSchema.parse(input);
  let id: string = randomUUID();
  const row = await changeConversation(ctx, conversationId, (stored) => {
    const there = stored.pinnedFacts.find((fact) => fact.text === text);
    if (there) {
      id = there.id;
      return null;
    }
    if (stored.pinnedFacts.length >= mostPinnedFacts) {
      throw new AppError(
        'conflict',
        `${mostPinnedFacts} facts are pinned here, the most that every answer can keep in mind. Unpin one first.`,
      );
    }
    const pinnedFacts = [...stored.pinnedFacts, { id, text }];
    return { stored: { ...stored, pinnedFacts }, quiet: true };
  });
  await announceConversation(ctx, row);
  return { id };
}
