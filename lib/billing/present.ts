import type { Tx } from '@/lib/platform/db';
import type { AgreedQuote } from './agreed-quote';
import { anchorDayOf } from './periods';
import type { Present } from './quote';
import { livingSubscription } from './subscription-store';

/** The plan that a person has now, with what was paid for its period; null without one. */
export async function readPresent(tx: Tx, userId: string): Promise<Present | null> {
  const living = await livingSubscription(tx, userId);
  if (!living?.currentPeriodStart || !living.currentPeriodEnd) return null;
  const payment = await tx.payment.findFirst({
    where: { subscriptionId: living.id, fulfilledAt: { not: null }, state: { not: 'refunded' } },
    orderBy: { fulfilledAt: 'desc' },
    select: { quote: true },
  });
  const agreed = payment?.quote as unknown as AgreedQuote | undefined;
  return {
    planId: living.planId,
    cycle: living.billingCycle,
    state: living.status,
    periodStart: living.currentPeriodStart,
    periodEnd: living.currentPeriodEnd,
    anchorDay: living.anchorDay ?? anchorDayOf(living.currentPeriodStart),
    taxablePaise: agreed ? agreed.listPaise : 0,
  };
}
