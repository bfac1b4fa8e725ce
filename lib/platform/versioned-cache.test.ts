import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { disconnectRedis, redis } from './redis';
import { redisKeys } from './redis-keys';
import { dropCached, fillCache, readCached } from './versioned-cache';

afterAll(disconnectRedis);

const somewhere = () => ({ key: redisKeys.icp(randomUUID()), workspaceId: randomUUID() });

test('what is filled is read, for an hour', async () => {
  const place = somewhere();
  expect(await readCached(place)).toBeNull();
  await fillCache(place, 3, { name: 'Aaranya', list: [] });
  expect(await readCached(place)).toEqual({ name: 'Aaranya', list: [] });
  const ttl = await redis().ttl(place.key);
  expect(ttl).toBeGreaterThan(3_500);
  expect(ttl).toBeLessThanOrEqual(3_600);
});

test('another workspace finds nothing under the same key', async () => {
  const place = somewhere();
  await fillCache(place, 1, 'mine');
  expect(await readCached({ ...place, workspaceId: randomUUID() })).toBeNull();
  expect(await readCached(place)).toBe('mine');
});

test('a slow reader cannot put back what was dropped', async () => {
  const place = somewhere();
  await fillCache(place, 1, 'old');
  await dropCached(place, 2);
  expect(await readCached(place)).toBeNull();
  await fillCache(place, 1, 'old');
  expect(await readCached(place)).toBeNull();
  await fillCache(place, 2, 'new');
  await fillCache(place, 1, 'old');
  expect(await readCached(place)).toBe('new');
});
