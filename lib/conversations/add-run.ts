import { randomUUID } from 'node:crypto';
import { getExecution } from '@/lib/executions';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { authorise } from '@/lib/workspaces';
import { announceConversation, changeConversation } from './change-conversation';
import { nameAttachments } from './name-attachments';
import { createConversation } from './request-answer';
import { type AddRunInput, addRunSchema } from './schemas';
import { emptyConversation, type StoredConversation } from './stored';

/**
 * Shows a run of a skill in the thread, or begins one with it; twice is once. The run itself was asked for
 * as everywhere else. @throws AppError not_found
 */
export async function addRun(
  ctx: WorkspaceCtx,
  input: AddRunInput,
): Promise<{ conversationId: string; messageId: string }> {
  authorise(ctx, 'conversations.update');
  const { conversationId, executionId, attachments: refs } = addRunSchema.parse(input);
  const { skillId, skillTitle, title } = await getExecution(ctx, executionId);
  const attachments = await nameAttachments(ctx, refs);
  let messageId = randomUUID() as string;
  const add = (stored: StoredConversation): StoredConversation | null => {
    const there = stored.messages.find(
      (one) => one.role === 'run' && one.executionId === executionId,
    );
    if (there) {
      messageId = there.id;
      return null;
    }
    const at = now().toISOString();
    const run = { id: messageId, parentId: stored.leaf, at, role: 'run' as const };
    const messages = [...stored.messages, { ...run, executionId, skillId, attachments }];
    return { ...stored, messages, leaf: messageId };
  };
  if (!conversationId) {
    const stored = add(emptyConversation) ?? emptyConversation;
    const named = [skillTitle, title].filter(Boolean).join(': ').slice(0, 120);
    const id = await createConversation(ctx, { title: named, visibility: 'private', stored });
    await announceConversation(ctx, { id, visibility: 'private' });
    return { conversationId: id, messageId };
  }
  const row = await changeConversation(ctx, conversationId, (stored) => {
    const added = add(stored);
    return added && { stored: added };
  });
  await announceConversation(ctx, row);
  return { conversationId, messageId };
}
