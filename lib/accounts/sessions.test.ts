import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { redis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import {
  createSession,
  endSession,
  endSessions,
  listSessions,
  readSession,
  type Session,
} from './sessions';

const dayMs = 24 * 3600 * 1000;

async function aged(userId: string, days: number) {
  const id = await createSession(userId);
  const session = (await readSession(id)) as Session;
  const at = new Date(Date.now() - days * dayMs).toISOString();
  await redis().set(
    redisKeys.session(id),
    JSON.stringify({ ...session, createdAt: at, lastSeenAt: at }),
    'KEEPTTL',
  );
  return id;
}

describe('a session', () => {
  it('has a new 256-bit id each time', async () => {
    const userId = randomUUID();
    const ids = [await createSession(userId), await createSession(userId)];
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(Buffer.from(id, 'base64url')).toHaveLength(32);
  });

  it('ends after 7 days without use', async () => {
    const id = await createSession(randomUUID());
    const left = await redis().pttl(redisKeys.session(id));
    expect(left).toBeGreaterThan(7 * dayMs - 60_000);
    expect(left).toBeLessThanOrEqual(7 * dayMs);
  });

  it('ends after 30 days however much it is used, and never outlives them', async () => {
    const userId = randomUUID();
    expect(await readSession(await aged(userId, 31))).toBeNull();
    const late = await aged(userId, 28);
    expect(await readSession(late)).not.toBeNull();
    expect(await redis().pttl(redisKeys.session(late))).toBeLessThanOrEqual(2 * dayMs);
  });

  it('ends at once, alone or with all of the person', async () => {
    const userId = randomUUID();
    const ids = [
      await createSession(userId),
      await createSession(userId),
      await createSession(userId),
    ];
    const [first = '', second = '', third = ''] = ids;
    await endSession(first);
    expect(await readSession(first)).toBeNull();
    await endSessions(userId, third);
    expect(await readSession(second)).toBeNull();
    expect((await listSessions(userId)).map((session) => session.id)).toEqual([third]);
  });

  it('is not brought back by an invented id', async () => {
    expect(await readSession('x'.repeat(43))).toBeNull();
  });
});
