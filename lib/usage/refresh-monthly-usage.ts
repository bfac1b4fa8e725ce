import { withSystem } from '@/lib/platform/db/system';
import { withRedis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';

const everySeconds = 300;
const timeoutMs = 60_000;

/**
 * Brings the view of months up to date, without standing in the way of who reads it. Of all workers
 * one does it, once in five minutes. Returns whether this was the one.
 */
export async function refreshMonthlyUsage(): Promise<boolean> {
  const key = redisKeys.lock('usage', 'monthly');
  if (!(await withRedis((redis) => redis.set(key, '1', 'EX', everySeconds, 'NX')))) return false;
  try {
    await withSystem((tx) => tx.$executeRaw`REFRESH MATERIALIZED VIEW CONCURRENTLY monthly_usage`, {
      timeoutMs,
    });
    return true;
  } catch (error) {
    await withRedis((redis) => redis.del(key));
    throw error;
  }
}
