import { now } from '@/lib/platform/clock';
import { randomToken, sha256 } from '@/lib/platform/crypto';
import { withRedis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';

const idleMs = 7 * 24 * 3600 * 1000;
const absoluteMs = 30 * 24 * 3600 * 1000;
/** How often a session's last use is written back. */
const touchEveryMs = 60_000;

export type Session = {
  userId: string;
  /** ISO instants. */
  createdAt: string;
  lastSeenAt: string;
  ipAddress: string | null;
  userAgent: string | null;
};

const leftMs = (session: Session) =>
  Math.min(idleMs, Date.parse(session.createdAt) + absoluteMs - now().getTime());

/** Begins a session: idle for 7 days at most, 30 days in all. Returns its 256-bit id. */
export async function createSession(
  userId: string,
  meta: { ipAddress?: string | undefined; userAgent?: string | undefined } = {},
): Promise<string> {
  const id = randomToken();
  const at = now().toISOString();
  const session: Session = {
    userId,
    createdAt: at,
    lastSeenAt: at,
    ipAddress: meta.ipAddress ?? null,
    userAgent: meta.userAgent?.slice(0, 300) ?? null,
  };
  await withRedis(async (redis) => {
    await redis.set(redisKeys.session(id), JSON.stringify(session), 'PX', idleMs);
    await redis.sadd(redisKeys.userSessions(userId), id);
    await redis.pexpire(redisKeys.userSessions(userId), absoluteMs);
  });
  return id;
}

/** The live session, its idle time begun anew; null when it has ended or never was. */
export async function readSession(id: string): Promise<Session | null> {
  return withRedis(async (redis) => {
    const text = await redis.get(redisKeys.session(id));
    if (!text) return null;
    const session = JSON.parse(text) as Session;
    const left = leftMs(session);
    if (left <= 0) {
      await redis.del(redisKeys.session(id));
      return null;
    }
    if (now().getTime() - Date.parse(session.lastSeenAt) > touchEveryMs) {
      const touched = JSON.stringify({ ...session, lastSeenAt: now().toISOString() });
      // XX: a session ended meanwhile stays ended
      await redis.set(redisKeys.session(id), touched, 'PX', left, 'XX');
    }
    return session;
  });
}

/** Whether a session is still there; looking does not prolong it. */
export async function sessionLives(id: string): Promise<boolean> {
  return withRedis(async (redis) => (await redis.exists(redisKeys.session(id))) === 1);
}

export async function endSession(id: string) {
  await withRedis(async (redis) => {
    const text = await redis.getdel(redisKeys.session(id));
    if (text) await redis.srem(redisKeys.userSessions((JSON.parse(text) as Session).userId), id);
  });
}

/** Ends every session of a person, but `keep` where given. */
export async function endSessions(userId: string, keep?: string) {
  await withRedis(async (redis) => {
    for (const id of await redis.smembers(redisKeys.userSessions(userId))) {
      if (id === keep) continue;
      await redis.del(redisKeys.session(id));
      await redis.srem(redisKeys.userSessions(userId), id);
    }
  });
}

/** Live sessions, newest use first. `handle` names one to the browser without giving its id away. */
export async function listSessions(userId: string) {
  return withRedis(async (redis) => {
    const found: (Session & { id: string; handle: string })[] = [];
    for (const id of await redis.smembers(redisKeys.userSessions(userId))) {
      const text = await redis.get(redisKeys.session(id));
      if (text)
        found.push({ ...(JSON.parse(text) as Session), id, handle: sha256(id).slice(0, 16) });
      else await redis.srem(redisKeys.userSessions(userId), id);
    }
    return found.sort((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt));
  });
}
