import { expect, test } from 'vitest';
import { withClock } from '@/lib/platform/clock';
import { withSystem } from '@/lib/platform/db/system';
import { redis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { mailsTo } from '@/lib/testing/mails';
import { createTenant } from '@/lib/testing/tenant';
import { alertBudget } from './alert-budget';
import { periodsOf } from './periods';
import { alertThresholds, thresholdReached } from './schemas';

type Tenant = Awaited<ReturnType<typeof createTenant>>;

/** The growth plan's month is 50 USD. */
async function spend({ userId, workspaceId }: Tenant, usd: number, at = new Date()) {
  await withSystem((tx) =>
    tx.usageRecord.create({
      data: { userId, payerId: userId, workspaceId, amount: usd, recordedAt: at },
    }),
  );
  const { month, day } = periodsOf(at);
  const keys = [redisKeys.usage(userId, month), redisKeys.usage(userId, day)];
  await redis().del(...keys, redisKeys.budgetReserved(userId));
}
const forgetAlerts = ({ userId }: Tenant) =>
  redis().del(...alertThresholds.map((one) => redisKeys.budgetAlert(userId, String(one))));

test.each([
  [49.99, null],
  [50, 50],
  [89.9, 75],
  [99.99, 90],
  [100, 100],
])('%d of 100 has reached %s', (spent, threshold) => {
  expect(thresholdReached(spent, 100)).toBe(threshold);
  expect(thresholdReached(spent, null)).toBeNull();
});

test('each threshold is told once in a month, though Redis forgets; one leap is one mail', async () => {
  const tenant = await createTenant();
  await spend(tenant, 20);
  expect(await alertBudget(tenant.userId)).toBeNull();
  await spend(tenant, 18);
  expect(await Promise.all([1, 2, 3].map(() => alertBudget(tenant.userId)))).toContain(75);
  await forgetAlerts(tenant);
  expect(await alertBudget(tenant.userId)).toBeNull();
  const mails = await mailsTo(tenant.email);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.subject).toMatch(/75% of your AI budget/);
  expect(mails[0]?.text).toMatch(/₹3,154\.00 of this month’s ₹4,150\.00/);
  expect(mails[0]?.text).toContain(`/w/${tenant.workspaceSlug}/usage`);
  expect(await redis().get(redisKeys.budgetAlert(tenant.userId, '75'))).not.toBeNull();
  await spend(tenant, 8);
  expect(await alertBudget(tenant.userId)).toBe(90);
  expect(await mailsTo(tenant.email)).toHaveLength(2);
});

test('a new month is told anew, in the language of who pays', async () => {
  const tenant = await createTenant();
  await withSystem((tx) =>
    tx.user.update({ where: { id: tenant.userId }, data: { preferredLanguage: 'hi' } }),
  );
  await spend(tenant, 25);
  expect(await alertBudget(tenant.userId)).toBe(50);
  const next = new Date(Date.now() + 32 * 24 * 3_600_000);
  await spend(tenant, 30, next);
  expect(await withClock(next, () => alertBudget(tenant.userId))).toBe(50);
  const mails = await mailsTo(tenant.email);
  expect(mails).toHaveLength(2);
  expect(mails[0]?.subject).toMatch(/बजट का 50%/);
});

test('an account without a limit is not told', async () => {
  const tenant = await createTenant({ plan: 'enterprise' });
  await spend(tenant, 900);
  expect(await alertBudget(tenant.userId)).toBeNull();
});
