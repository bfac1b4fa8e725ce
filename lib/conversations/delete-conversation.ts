import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { dropStreams, eraseReplies, stopExecution } from '@/lib/executions';
import { forgetMemory } from '@/lib/memory';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { AppError } from '@/lib/platform/errors';
import { authoriseDelete } from '@/lib/workspaces';
import { dropConversation } from './cache';
import { announceConversation } from './change-conversation';
import { openConversation } from './open-conversation';
import { deleteConversationSchema } from './schemas';

/**
 * Deletes a conversation with every word of it: the answers' steps, streams and caches too; what they cost
 * stays. What was remembered from it stays known, unless it is to be forgotten as well.
 * @throws AppError not_found, forbidden
 */
export async function deleteConversation(
  ctx: WorkspaceCtx,
  input: z.input<typeof deleteConversationSchema>,
): Promise<{ id: string; forgotten: number }> {
  const { id, forgetMemories } = deleteConversationSchema.parse(input);
  const { row, stored } = await openConversation(ctx, id);
  authoriseDelete(ctx, 'conversations.delete', row.userId);
  const memories = forgetMemories ? await memoriesOf(ctx, id) : [];
  const answers = stored.messages.flatMap((one) => (one.role === 'assistant' ? one : []));
  for (const { status, executionId } of answers) {
    if (status === 'running') await stop(ctx, executionId);
  }
  // all of it or nothing: answers may be several people's, whose steps the system alone deletes
  const runs = await withSystem(async (tx) => {
    const erased = await eraseReplies(tx, id);
    const { count } = await tx.conversation.deleteMany({
      where: { id, workspaceId: ctx.workspaceId },
    });
    if (count === 0) return [];
    await recordAudit(tx, ctx, {
      action: 'conversation.deleted',
      resourceType: 'conversation',
      resourceId: id,
      oldValue: { visibility: row.visibility, messages: stored.messages.length },
    });
    return erased;
  });
  await dropConversation({ ...row, version: row.version + 1 });
  await dropStreams(runs);
  for (const memoryId of memories) await forgetMemory(ctx, { id: memoryId });
  await announceConversation(ctx, row);
  return { id, forgotten: memories.length };
}

async function stop(ctx: WorkspaceCtx, id: string) {
  try {
    await stopExecution(ctx, { id });
  } catch (error) {
    // it has ended meanwhile
    if (!(error instanceof AppError)) throw error;
  }
}

/** What this person told in it and is still known; what others told there is theirs to forget. */
async function memoriesOf(ctx: WorkspaceCtx, conversationId: string): Promise<string[]> {
  const rows = await withUser(ctx, (tx) =>
    tx.memoryChunk.findMany({
      where: {
        workspaceId: ctx.workspaceId,
        userId: ctx.userId,
        conversationId,
        validTo: null,
      },
      select: { id: true },
    }),
  );
  return rows.map((memory) => memory.id);
}
