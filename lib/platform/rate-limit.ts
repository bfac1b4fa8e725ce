import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from './errors';
import { log } from './log';
import { redis, withRedis } from './redis';
import { redisKeys } from './redis-keys';

export type RateLimit = { points: number; perSeconds: number };

const limiters = new Map<string, RateLimiterRedis>();

function limiter({ points, perSeconds }: RateLimit): RateLimiterRedis {
  const id = `${points}/${perSeconds}`;
  let found = limiters.get(id);
  if (!found) {
    // the key is built by redisKeys, whole
    found = new RateLimiterRedis({
      storeClient: redis(),
      keyPrefix: '',
      points,
      duration: perSeconds,
    });
    limiters.set(id, found);
  }
  return found;
}

/**
 * Counts one use of `endpoint` by `subject` (a user id or an address).
 * @throws AppError rate_limited, with the seconds to wait in `data.retryAfter`.
 */
export async function rateLimit(subject: string, endpoint: string, limit: RateLimit) {
  const key = redisKeys.rate(subject, endpoint);
  await withRedis(async () => {
    try {
      await limiter(limit).consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw new AppError(
        'rate_limited',
        `That was too often. Try again in ${seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.`,
        { data: { retryAfter: seconds } },
      );
    }
  });
}

/** Takes one counted use back: where only failures should count. */
export async function giveBack(subject: string, endpoint: string, limit: RateLimit) {
  await withRedis(() => limiter(limit).reward(redisKeys.rate(subject, endpoint)));
}

/**
 * Counts one call to an outside service, whoever makes it. The milliseconds to wait when there were too
 * many; 0 when it may go ahead, also while Redis cannot say.
 */
export async function limitService(service: string, limit: RateLimit): Promise<number> {
  try {
    await limiter(limit).consume(redisKeys.rateGlobal(service));
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext);
    log().warn({ err: refusal, service }, 'calls to a service are not counted just now');
    return 0;
  }
}
