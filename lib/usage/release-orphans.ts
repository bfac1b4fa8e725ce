import { withSystem } from '@/lib/platform/db/system';
import { withRedis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { keepReserveSeconds, settleBudget } from './budget-store';

const pattern = redisKeys.budgetReserve('*', '*');
const graceSeconds = 120;

/**
 * Gives back reservations of runs that never came to be: a process died between holding the money and
 * writing the run. Settled runs have none; open ones are left alone.
 */
export async function releaseOrphans(): Promise<number> {
  return withRedis(async (redis) => {
    let cursor = '0';
    let released = 0;
    do {
      const [next, keys] = await redis.scan(cursor, 'MATCH', pattern, 'COUNT', 200);
      cursor = next;
      for (const key of keys) {
        const [, payerId, executionId] = /\{(.+?)\}:(.+)$/.exec(key) ?? [];
        const left = await redis.ttl(key);
        if (!payerId || !executionId || left > keepReserveSeconds - graceSeconds) continue;
        const open = await withSystem((tx) =>
          tx.execution.count({
            where: { id: executionId, status: { in: ['pending', 'running'] } },
          }),
        );
        if (open > 0) continue;
        await settleBudget(payerId, executionId, 0);
        released += 1;
      }
    } while (cursor !== '0');
    return released;
  });
}
