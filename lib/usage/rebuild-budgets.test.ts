import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { withSystem } from '@/lib/platform/db/system';
import { redis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { createTenant } from '@/lib/testing/tenant';
import { readBudget, reserveBudget, settleBudget } from './budget-store';
import { periodsOf, startOf } from './periods';
import { rebuildBudgets } from './rebuild-budgets';

const caps = { month: 1_000_000, day: null };

test('the counters are set by Postgres, and what differed is told', async () => {
  const { userId, workspaceId } = await createTenant();
  const open = `exec_${randomUUID()}`;
  await withSystem(async (tx) => {
    const mine = { userId, payerId: userId, workspaceId };
    const month = startOf(periodsOf(new Date()).month);
    await tx.usageRecord.create({ data: { ...mine, amount: '0.250000', recordedAt: month } });
    const run = { id: open, skillId: 'content.linkedin', idempotencyKey: randomUUID() };
    await tx.execution.create({ data: { ...mine, ...run, reservedMicroUsd: 30_000 } });
  });
  await reserveBudget(userId, 'just-begun', 20_000, caps);
  await reserveBudget(userId, 'left-behind', 500_000, caps);
  await redis().expire(redisKeys.budgetReserve(userId, 'left-behind'), 3_600);
  await redis().set(redisKeys.usage(userId, periodsOf(new Date()).month), 999_999);

  const { drifts } = await rebuildBudgets([userId]);
  expect(drifts.find(({ payerId }) => payerId === userId)).toMatchObject({
    before: { month: 999_999, held: 550_000 },
    after: { month: 250_000, held: 50_000 },
  });
  expect(await readBudget(userId)).toEqual({ usedMicroUsd: 250_000, heldMicroUsd: 50_000 });
  // a run that was under way settles as if nothing had been
  await settleBudget(userId, open, 10_000);
  await settleBudget(userId, 'left-behind', 400_000);
  expect(await readBudget(userId)).toEqual({ usedMicroUsd: 260_000, heldMicroUsd: 20_000 });

  const again = await rebuildBudgets([userId]);
  expect(again.drifts.find(({ payerId }) => payerId === userId)?.after.held).toBe(50_000);
});

test('an account whose counters are right is left alone', async () => {
  const { userId } = await createTenant();
  await readBudget(userId);
  const { drifts } = await rebuildBudgets([userId]);
  expect(drifts.find(({ payerId }) => payerId === userId)).toBeUndefined();
});
