import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { withSystem } from '@/lib/platform/db/system';
import { redis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { createTenant } from '@/lib/testing/tenant';
import { readBudget, reserveBudget, settleBudget } from './budget-store';
import { periodsOf } from './periods';
import { releaseOrphans } from './release-orphans';

const caps = { month: 1_000_000, day: null };

async function spend(tenant: Awaited<ReturnType<typeof createTenant>>, usd: string) {
  await withSystem((tx) =>
    tx.usageRecord.create({
      data: {
        userId: tenant.userId,
        payerId: tenant.userId,
        workspaceId: tenant.workspaceId,
        amount: usd,
      },
    }),
  );
}

async function forget(payerId: string) {
  const { month, day } = periodsOf(new Date());
  await redis().del(
    redisKeys.usage(payerId, month),
    redisKeys.usage(payerId, day),
    redisKeys.budgetReserved(payerId),
  );
}

test('fifty reservations at once on a budget for ten: ten are held, and never more than the cap', async () => {
  const { userId } = await createTenant();
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => reserveBudget(userId, randomUUID(), 100_000, caps)),
  );
  expect(answers.filter((answer) => answer === null)).toHaveLength(10);
  expect(answers.find((answer) => answer !== null)).toMatchObject({
    period: 'month',
    cap: 1_000_000,
  });
  expect(await readBudget(userId)).toEqual({ usedMicroUsd: 0, heldMicroUsd: 1_000_000 });
});

test('used and held together stay within the cap at every look, while fifty runs come and go', async () => {
  const { userId } = await createTenant();
  const seen: number[] = [];
  let over = false;
  const look = async () => {
    while (!over) {
      const { usedMicroUsd, heldMicroUsd } = await readBudget(userId);
      seen.push(usedMicroUsd + heldMicroUsd);
    }
  };
  const looking = look();
  const taken = await Promise.all(
    Array.from({ length: 50 }, async () => {
      const id = randomUUID();
      if (await reserveBudget(userId, id, 100_000, caps)) return 0;
      await settleBudget(userId, id, 70_000);
      return 70_000;
    }),
  );
  over = true;
  await looking;
  const spent = taken.reduce<number>((sum, cost) => sum + cost, 0);
  expect(spent).toBeLessThanOrEqual(1_000_000);
  expect(spent).toBeGreaterThanOrEqual(10 * 70_000);
  expect(await readBudget(userId)).toEqual({ usedMicroUsd: spent, heldMicroUsd: 0 });
  expect(seen.length).toBeGreaterThan(0);
  expect(Math.max(...seen)).toBeLessThanOrEqual(1_000_000);
});

test("a day's cap holds although the month has room", async () => {
  const { userId } = await createTenant();
  const tight = { month: 1_000_000, day: 150_000 };
  expect(await reserveBudget(userId, 'a', 100_000, tight)).toBeNull();
  expect(await reserveBudget(userId, 'b', 100_000, tight)).toMatchObject({
    period: 'day',
    cap: 150_000,
  });
});

test('settling books the cost once and gives the rest back', async () => {
  const { userId } = await createTenant();
  await reserveBudget(userId, 'run', 100_000, caps);
  await settleBudget(userId, 'run', 40_000);
  await settleBudget(userId, 'run', 40_000);
  expect(await readBudget(userId)).toEqual({ usedMicroUsd: 40_000, heldMicroUsd: 0 });
});

test('counters that Redis lost come back from Postgres', async () => {
  const tenant = await createTenant();
  await spend(tenant, '0.950000');
  expect(await reserveBudget(tenant.userId, 'a', 100_000, caps)).toMatchObject({ used: 950_000 });
  await forget(tenant.userId);
  expect(await reserveBudget(tenant.userId, 'b', 50_000, caps)).toBeNull();
  expect(await readBudget(tenant.userId)).toEqual({ usedMicroUsd: 950_000, heldMicroUsd: 50_000 });
});

test('a reservation without a run is given back, that of an open run stays', async () => {
  const tenant = await createTenant();
  const open = `exec_${randomUUID()}`;
  await reserveBudget(tenant.userId, 'orphan', 100_000, caps);
  await reserveBudget(tenant.userId, open, 30_000, caps);
  await withSystem((tx) =>
    tx.execution.create({
      data: {
        id: open,
        userId: tenant.userId,
        payerId: tenant.userId,
        workspaceId: tenant.workspaceId,
        skillId: 'content.linkedin',
        idempotencyKey: randomUUID(),
      },
    }),
  );
  await redis().expire(redisKeys.budgetReserve(tenant.userId, 'orphan'), 3600);
  await redis().expire(redisKeys.budgetReserve(tenant.userId, open), 3600);
  await releaseOrphans();
  expect((await readBudget(tenant.userId)).heldMicroUsd).toBe(30_000);
});
