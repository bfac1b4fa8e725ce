import type { Tx } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { withRedis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';

/**
 * Takes every word of a conversation's answers out of the runs that gave them, in the system's transaction
 * that deletes it: the steps of several people's runs are written by the system alone. What they cost stays.
 * Returns whose they were.
 */
export async function eraseReplies(tx: Tx, conversationId: string): Promise<string[]> {
  // runs before the conversation, as a worker that ends one does
  const runs = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM executions WHERE conversation_id = ${conversationId} FOR UPDATE`;
  const ids = runs.map(({ id }) => id);
  await tx.executionStep.deleteMany({ where: { executionId: { in: ids } } });
  return ids;
}

/** Drops what these runs have shown. Without Redis it goes by itself within a day. */
export async function dropStreams(executionIds: readonly string[]): Promise<void> {
  await withRedis(async (redis) => {
    for (const id of executionIds) await redis.del(redisKeys.events(id));
  }).catch((error: unknown) =>
    log().warn({ err: error }, 'streams of a deleted conversation stay until they expire'),
  );
}
