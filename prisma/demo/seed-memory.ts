import { randomUUID } from 'node:crypto';
import { ask } from '@/lib/conversations';
import { correctMemory, pinMemory, remember, useMemories } from '@/lib/memory';
import { withClock } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { runToEnd } from '@/lib/testing/executions';
import { daysAfter } from './day';
import type { DemoConversation, DemoMemory } from './types';

const ago = (days: number) => daysAfter(new Date(), -days);

/** What the team has told so far: written by hand, used, corrected, and said in conversations. */
export async function seedMemory(
  team: WorkspaceCtx[],
  known: { memories: readonly DemoMemory[]; conversations: readonly DemoConversation[] },
) {
  const person = (by: number) => {
    const ctx = team[by % team.length];
    if (!ctx) throw new Error('The demo needs somebody who remembers.');
    return ctx;
  };
  for (const memory of known.memories) await learn(person(memory.by), memory);
  for (const one of known.conversations) await converse(person(one.by), one);
}

async function learn(ctx: WorkspaceCtx, memory: DemoMemory) {
  const { content, type, visibility, daysAgo, used = [], pinned, corrected } = memory;
  const { id } = await withClock(ago(daysAgo), () => remember(ctx, { content, type, visibility }));
  for (const days of used) await withClock(ago(days), () => useMemories(ctx, [id]));
  if (pinned) await withClock(ago(daysAgo), () => pinMemory(ctx, { id, pinned }));
  if (!corrected) return;
  await withClock(ago(corrected.daysAgo), () =>
    correctMemory(ctx, { id, content: corrected.content }),
  );
}

async function converse(ctx: WorkspaceCtx, { daysAgo, visibility, questions }: DemoConversation) {
  await withClock(ago(daysAgo), async () => {
    let conversationId: string | null = null;
    for (const text of questions) {
      const asked = await ask(ctx, {
        conversationId,
        text,
        visibility,
        idempotencyKey: randomUUID(),
      });
      conversationId = asked.conversationId;
      await runToEnd(ctx, asked.executionId);
    }
  });
}
