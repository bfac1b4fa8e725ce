import { setTimeout as pause } from 'node:timers/promises';
import { randomToken } from './crypto';
import { AppError } from './errors';
import { withRedis } from './redis';
import { redisKeys } from './redis-keys';

const ttlMs = 30_000;
const compareAndDelete = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`;

/**
 * Runs `work` while nobody else holds the lock; it is let go after 30 s in any case, so what it guards
 * must also be safe by a version in the database.
 * @throws AppError conflict when it is not free within `waitMs`.
 */
export async function withLock<T>(
  resourceType: string,
  resourceId: string,
  work: () => Promise<T>,
  options: { waitMs?: number } = {},
): Promise<T> {
  const key = redisKeys.lock(resourceType, resourceId);
  const token = randomToken();
  const until = performance.now() + (options.waitMs ?? 5_000);
  while (!(await withRedis((redis) => redis.set(key, token, 'PX', ttlMs, 'NX')))) {
    if (performance.now() >= until) {
      throw new AppError(
        'conflict',
        'Somebody else is doing this just now. Try again in a moment.',
      );
    }
    await pause(10 + Math.random() * 30);
  }
  try {
    return await work();
  } finally {
    await withRedis((redis) => redis.eval(compareAndDelete, 1, key, token));
  }
}
