import { withSystem } from '@/lib/platform/db/system';
import { withRedis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';

/**
 * Takes every word of these answers out of the runs that gave them: their steps and their streams. What
 * they cost stays. The caller has seen that the person may delete the conversation.
 */
export async function eraseReplies(executionIds: readonly string[]): Promise<void> {
  if (executionIds.length === 0) return;
  await withSystem((tx) =>
    tx.executionStep.deleteMany({ where: { executionId: { in: [...executionIds] } } }),
  );
  await withRedis(async (redis) => {
    for (const id of executionIds) await redis.del(redisKeys.events(id));
  });
}
