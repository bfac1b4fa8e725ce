import { expect, test } from 'vitest';
import { redis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { createPerson } from '@/lib/testing/tenant';
import { limitSubmits } from './limit-submits';

test('sixty runs a minute are let through, the next is told when', async () => {
  const ctx = await createPerson();
  for (let run = 0; run < 60; run += 1) await limitSubmits(ctx);
  const refused = expect.objectContaining({
    code: 'rate_limited',
    message: expect.stringMatching(/60 runs within a minute.*start the next in \d+ seconds/),
    data: { retryAfter: expect.any(Number) },
  });
  await expect(limitSubmits(ctx)).rejects.toEqual(refused);
  expect(await redis().exists(redisKeys.rate(ctx.userId, 'submit'))).toBe(1);
  await limitSubmits(await createPerson());
});

test('a thousand runs an hour are the most, however they are spread', async () => {
  const ctx = await createPerson();
  await limitSubmits(ctx);
  await redis().set(redisKeys.rate(ctx.userId, 'submit_hour'), 1_000, 'KEEPTTL');
  await expect(limitSubmits(ctx)).rejects.toMatchObject({
    message: expect.stringMatching(/1,000 runs within an hour.*minutes/),
  });
});
