import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createTenant } from '@/lib/testing/tenant';
import { withUser } from './db';
import { appendEvents, readEvents } from './events';

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
