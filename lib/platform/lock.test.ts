import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { withLock } from './lock';
import { redis } from './redis';
import { redisKeys } from './redis-keys';

test('one holds a lock at a time', async () => {
  const id = randomUUID();
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 8 }, () =>
      withLock('test', id, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await redis().ping();
        inside -= 1;
      }),
    ),
  );
  expect(most).toBe(1);
});

test('whoever does not hold a lock cannot let it go, and who waits in vain is told', async () => {
  const id = randomUUID();
  const key = redisKeys.lock('test', id);
  await withLock('test', id, async () => {
    await expect(withLock('test', id, async () => 'in', { waitMs: 50 })).rejects.toMatchObject({
      code: 'conflict',
    });
    await redis().set(key, 'another');
  });
  expect(await redis().getdel(key)).toBe('another');
});
