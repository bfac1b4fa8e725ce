import { transactAs } from './db/client';
import { redis } from './redis';
import { redisKeys } from './redis-keys';

export type Check = 'ok' | 'down';
export type Health = {
  status: 'ok' | 'down';
  checks: { postgres: Check; redis: Check; worker: Check };
};

const limitMs = 2_000;
/** A worker says that it lives every 5 s; after three silences it counts as gone. */
export const workerHeartbeat = { everyMs: 5_000, ttlMs: 15_000 };

async function check(work: Promise<boolean>): Promise<Check> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs);
  });
  try {
    return (await Promise.race([work, late])) ? 'ok' : 'down';
  } catch {
    return 'down';
  } finally {
    clearTimeout(timer);
  }
}

/** Asks each part that a request needs; never throws, answers within two seconds. */
export async function checkHealth(): Promise<Health> {
  const [postgres, redisCheck, worker] = await Promise.all([
    check(transactAs('muhurat_system', '', async (tx) => Boolean(await tx.$queryRaw`SELECT 1`))),
    check(
      redis()
        .ping()
        .then((answer) => answer === 'PONG'),
    ),
    check(
      redis()
        .exists(redisKeys.workerAlive)
        .then((found) => found === 1),
    ),
  ]);
  const checks = { postgres, redis: redisCheck, worker };
  return { status: Object.values(checks).every((c) => c === 'ok') ? 'ok' : 'down', checks };
}
