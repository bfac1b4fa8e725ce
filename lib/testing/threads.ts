import { randomUUID } from 'node:crypto';
import { emptyConversation, type StoredMessage } from '@/lib/conversations/stored';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { type Prisma, withUser } from '@/lib/platform/db';

/** A conversation that has so many messages already: statements and replies by turns. Returns its id. */
export async function fillThread(ctx: WorkspaceCtx, count: number): Promise<string> {
  const messages: StoredMessage[] = [];
  for (let at = 0; at < count; at += 1) {
    const common = {
      id: randomUUID() as string,
      parentId: messages.at(-1)?.id ?? null,
      at: new Date().toISOString(),
    };
    if (at % 2 === 0) {
      const text = `Statement ${at} is that our stall ${at} costs ₹${at}00.`;
      const asked = { text, authorId: ctx.userId, attachments: [], remembered: [] };
      messages.push({ ...common, role: 'user', ...asked });
    } else {
      messages.push({
        ...common,
        role: 'assistant',
        text: `Reply ${at} is noted.`,
        status: 'done',
        executionId: `exec_${at}`,
        ...{ engine: 'playbook', model: null, citations: [], proposals: [], note: null },
        costMicroUsd: 0,
      });
    }
  }
  const id = randomUUID();
  const leaf = messages.at(-1)?.id ?? null;
  const data = { ...emptyConversation, messages, leaf } as unknown as Prisma.InputJsonObject;
  const { userId, workspaceId } = ctx;
  await withUser(ctx, (tx) =>
    tx.conversation.createMany({ data: [{ id, userId, workspaceId, title: 'Long', data }] }),
  );
  return id;
}
