import { planIdSchema, plans } from '@/lib/billing/schemas';
import { now } from '@/lib/platform/clock';
import { withSystem } from '@/lib/platform/db/system';
import { enqueue } from '@/lib/platform/outbox';
import { withRedis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { budgetMail } from './alert-mail';
import { readBudget } from './budget-store';
import { periodsOf } from './periods';
import { alertThresholds, thresholdReached } from './schemas';

const keepSeconds = 32 * 24 * 3600;

/**
 * Tells the account that pays when its month's spending has passed a threshold: once for each, though
 * Redis forgets. A run that passes several is one mail. Returns the threshold that was told now.
 */
export async function alertBudget(payerId: string, at = now()): Promise<number | null> {
  const { month } = periodsOf(at);
  const payer = await readPayer(payerId);
  if (!payer) return null;
  const limit = plans[planIdSchema.parse(payer.subscriptionTier)].aiBudgetMicroUsd;
  const { usedMicroUsd } = await readBudget(payerId, at);
  const reached = thresholdReached(usedMicroUsd, limit);
  if (limit === null || reached === null) return null;
  const key = redisKeys.budgetAlert(payerId, String(reached));
  if ((await withRedis((redis) => redis.get(key))) === month) return null;

  const passed = alertThresholds.filter((threshold) => threshold <= reached);
  const told = await withSystem(async (tx) => {
    const fresh = await tx.budgetAlert.createManyAndReturn({
      data: passed.map((threshold) => ({
        payerId,
        month: new Date(`${month}-01T00:00:00Z`),
        threshold,
      })),
      skipDuplicates: true,
      select: { threshold: true },
    });
    // a higher one was told before: nothing new
    if (!fresh.some(({ threshold }) => threshold === reached)) return false;
    const facts = { threshold: reached, spentMicroUsd: usedMicroUsd, limitMicroUsd: limit, month };
    await enqueue(tx, 'mail', budgetMail(payer, facts), payerId);
    return true;
  });
  await withRedis((redis) =>
    Promise.all(
      passed.map((threshold) =>
        redis.set(redisKeys.budgetAlert(payerId, String(threshold)), month, 'EX', keepSeconds),
      ),
    ),
  );
  return told ? reached : null;
}

async function readPayer(payerId: string) {
  return withSystem(async (tx) => {
    const user = await tx.user.findUnique({
      where: { id: payerId },
      select: { email: true, fullName: true, preferredLanguage: true, subscriptionTier: true },
    });
    if (!user) return null;
    const workspace = await tx.workspace.findFirst({
      where: { ownerId: payerId },
      orderBy: { createdAt: 'asc' },
      select: { slug: true },
    });
    const { email, fullName, preferredLanguage: language, subscriptionTier } = user;
    const name = fullName ?? email;
    return { email, name, language, subscriptionTier, workspaceSlug: workspace?.slug ?? null };
  });
}
