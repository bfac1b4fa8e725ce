import type { Prisma } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { redisKeys } from '@/lib/platform/redis-keys';
import { dropCached, fillCache, readCached } from '@/lib/platform/versioned-cache';
import { parseStored, type StoredConversation } from './stored';

type Place = { id: string; workspaceId: string | null; version: number };
type Kept = { version: number; stored: StoredConversation };

const place = ({ id, workspaceId }: Place) => ({
  key: redisKeys.conversation(id),
  workspaceId: workspaceId ?? '',
});

/**
 * What a conversation holds, of the version that the caller was just allowed to see; from `read` when the
 * cache has another one.
 */
export async function storedOf(
  row: Place,
  read: () => Promise<{ version: number; data: Prisma.JsonValue }>,
): Promise<StoredConversation> {
  const kept = await readCached<Kept>(place(row));
  if (kept?.version === row.version) return kept.stored;
  const { version, data } = await read();
  const stored = parseStored(data);
  await fillCache(place(row), version, { version, stored });
  return stored;
}

/** What is cached is older than `version`. Readers compare versions, so that Redis may be away. */
export async function dropConversation(row: Place) {
  await dropCached(place(row), row.version).catch((error: unknown) =>
    log().warn({ err: error, conversationId: row.id }, 'a cached conversation was not dropped'),
  );
}
