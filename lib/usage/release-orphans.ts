import { withSystem } from '@/lib/platform/db/system';
import { withRedis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { keepReserveSeconds, settleBudget } from './budget-store';
import { microUsdOf } from './record-usage';

const pattern = redisKeys.budgetReserve('*', '*');
const graceSeconds = 120;

/** What an ended run, or one that never came to be, has cost. Null while it is open. */
async function bookedCost(executionId: string): Promise<number | null> {
  return withSystem(async (tx) => {
    const status = { in: ['pending', 'running'] };
    // one that waits for an approval holds nothing: who was about to grant it died on the way
    const held = [{ approval: null }, { approval: { not: 'waiting' } }];
    const open = { id: executionId, status, OR: held };
    if ((await tx.execution.count({ where: open })) > 0) return null;
    const usage = await tx.usageRecord.findUnique({ where: { executionId } });
    return microUsdOf(usage?.amount ?? 0);
  });
}

/**
 * Settles what a dead process left held: it wrote no run after holding the money, or ended one and did
 * not come to settle it. Open runs are left alone.
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
        const cost = await bookedCost(executionId);
        if (cost === null) continue;
        await settleBudget(payerId, executionId, cost);
        released += 1;
      }
    } while (cursor !== '0');
    return released;
  });
}
