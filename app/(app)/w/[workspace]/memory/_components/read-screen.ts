import { conversationsUsing, findConversation } from '@/lib/conversations';
import { countMemories, getMemory, listMemories } from '@/lib/memory';
import type { MemoryDetail } from '@/lib/memory/schemas';
import { AppError } from '@/lib/platform/errors';
import { readTogether } from '@/lib/web/read-together';
import { listPeople, type WorkspaceCtx } from '@/lib/workspaces';
import { type MemoryFilters, toListInput } from './filters';
import { conversationsOf } from './sources';

/** Everything that the memory screen shows, read at once. */
export function readScreen(ctx: WorkspaceCtx, filters: MemoryFilters) {
  return readTogether(ctx, async (one) => {
    const list = await listMemories(one, toListInput(filters));
    const open = filters.memory === null ? null : await readOpen(one, filters.memory);
    const shown = open?.memory ? [...list.items, open.memory] : list.items;
    const conversations = new Map<string, string>();
    for (const id of conversationsOf(shown)) {
      const found = await findConversation(one, { id });
      if (found) conversations.set(id, found.title);
    }
    const people = await listPeople(one);
    return {
      list,
      open,
      conversations,
      people: new Map(people.map(({ userId, name }) => [userId, name])),
      counts: await countMemories(one),
    };
  });
}

type Opened = {
  /** Null when it was forgotten, or is not the reader's to see. */
  memory: MemoryDetail | null;
  uses: Awaited<ReturnType<typeof conversationsUsing>>;
};

async function readOpen(ctx: WorkspaceCtx, id: string): Promise<Opened> {
  const memory = await getMemory(ctx, { id }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  });
  return { memory, uses: memory ? await conversationsUsing(ctx, { memoryId: id }) : [] };
}
