import type { Tx } from '@/lib/platform/db';
import type { AgreedQuote } from './agreed-quote';
import { anchorDayOf } from './periods';
import type { Present } from './quote';
import { livingSubscription } from './subscription-store';

/** The plan that a person has now, with what was paid for its period; null without one. */
export async function readPresent(tx: Tx, userId: string): Promise<Present | null> {
  const living = await livingSubscription(tx, userId);
  if (!living?.currentPeriodStart || !living.currentPeriodEnd) return null;
  const payments = await tx.payment.findMany({
    where: {
      subscriptionId: living.id,
      planId: living.planId,
      billingCycle: living.billingCycle,
      fulfilledAt: { not: null },
      state: { not: 'refunded' },
      periodStart: { gte: living.currentPeriodStart },
    },
    select: { quote: true },
  });
  // a period paid ahead counts with the present one: together they reach to the period's end
  const taxablePaise = payments.reduce(
    (sum, { quote }) => sum + (quote as unknown as AgreedQuote).listPaise,
    0,
  );
  return {
    planId: living.planId,
    cycle: living.billingCycle,
    state: living.status,
    periodStart: living.currentPeriodStart,
    periodEnd: living.currentPeriodEnd,
    anchorDay: living.anchorDay ?? anchorDayOf(living.currentPeriodStart),
    taxablePaise,
  };
}
