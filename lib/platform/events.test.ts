import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createTenant } from '@/lib/testing/tenant';
import { withUser } from './db';
import { appendEvents, appendNext, readEvents } from './events';
import { redis } from './redis';
import { redisKeys } from './redis-keys';

test('of twenty writers that append the same version, one wins', async () => {
  const ctx = await createTenant();
  const { userId, workspaceId } = ctx;
  const aggregate = { aggregateId: randomUUID(), userId, workspaceId };
  await withUser(ctx, (tx) => appendEvents(tx, aggregate, 0, [{ type: 'begun', data: {} }]));
  const writers = Array.from({ length: 20 }, (_, writer) =>
    withUser(ctx, (tx) =>
      appendEvents(tx, aggregate, 1, [
        { type: 'one', data: { writer } },
        { type: 'two', data: { writer } },
      ]),
    ),
  );
  const results = await Promise.allSettled(writers);
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  for (const result of results) {
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'conflict' });
  }
  const events = await withUser(ctx, (tx) => readEvents(tx, aggregate.aggregateId));
  expect(events.map((event) => event.version)).toEqual([1, 2, 3]);
  expect(events[1]?.data).toEqual(events[2]?.data);
});

test('the next event goes behind what stands, whatever Redis thinks of it', async () => {
  const ctx = await createTenant();
  const { userId, workspaceId } = ctx;
  const aggregate = { aggregateId: randomUUID(), userId, workspaceId };
  const key = redisKeys.eventVersion(aggregate.aggregateId);
  const append = (type: string) =>
    withUser(ctx, (tx) => appendNext(tx, aggregate, [{ type, data: {} }]));

  await append('begun');
  expect(await redis().get(key)).toBe('1');
  await append('known to Redis');
  for (const wrong of ['1', '40']) {
    await redis().set(key, wrong);
    await append(`Redis said ${wrong}`);
  }
  await redis().del(key);
  await append('Redis had forgotten');
  expect(await redis().get(key)).toBe('5');
  const events = await withUser(ctx, (tx) => readEvents(tx, aggregate.aggregateId));
  expect(events.map(({ version, type }) => [version, type])).toEqual([
    [1, 'begun'],
    [2, 'known to Redis'],
    [3, 'Redis said 1'],
    [4, 'Redis said 40'],
    [5, 'Redis had forgotten'],
  ]);
});

test('nothing is appended beyond a version that does not exist', async () => {
  const ctx = await createTenant();
  const aggregate = { aggregateId: randomUUID(), userId: ctx.userId, workspaceId: ctx.workspaceId };
  const early = withUser(ctx, (tx) => appendEvents(tx, aggregate, 3, [{ type: 'x', data: {} }]));
  await expect(early).rejects.toMatchObject({ code: 'conflict' });
});
