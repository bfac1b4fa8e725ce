import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { addMember, createTenant } from '@/lib/testing/tenant';
import { listen } from './channels';
import { inTransaction } from './db';
import { redisKeys } from './redis-keys';
import { announce } from './updates';

async function hear(userId: string) {
  const heard: unknown[] = [];
  const ignore = await listen(redisKeys.updates(userId), (message) => {
    if (message) heard.push(JSON.parse(message));
  });
  return { heard, ignore };
}

test('every member hears of a change, and nobody else', async () => {
  const ctx = await createTenant();
  const [viewer, stranger] = await Promise.all([addMember(ctx, 'viewer'), createTenant()]);
  const ears = await Promise.all([ctx, viewer, stranger].map(({ userId }) => hear(userId)));
  await announce(ctx, { kind: 'move', id: 'm1' });
  const said = { kind: 'move', id: 'm1', workspaceId: ctx.workspaceId };
  while (ears[0]?.heard.length === 0 || ears[1]?.heard.length === 0) await pause(5);
  expect(ears.map(({ heard }) => heard)).toEqual([[said], [said], []]);
  await Promise.all(ears.map(({ ignore }) => ignore()));
});

test('inside a transaction the news waits for its commit, and is not told when it fails', async () => {
  const ctx = await createTenant();
  const { heard, ignore } = await hear(ctx.userId);
  await expect(
    inTransaction(ctx, async (inner) => {
      await announce(inner, { kind: 'move', id: 'undone' });
      throw new Error('undone');
    }),
  ).rejects.toThrow('undone');
  await inTransaction(ctx, async (inner) => {
    await announce(inner, { kind: 'move', id: 'done' });
    expect(heard).toEqual([]);
  });
  while (heard.length === 0) await pause(5);
  expect(heard).toMatchObject([{ id: 'done' }]);
  await ignore();
});
