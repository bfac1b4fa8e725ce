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
    select: { id: true, quote: true },
  });
  const refunds = await tx.refund.findMany({
    where: { paymentId: { in: payments.map(({ id }) => id) }, state: { not: 'failed' } },
    select: { paymentId: true, amountPaise: true },
  });
  // a period paid ahead counts with the present one: together they reach to the period's end
  const taxablePaise = payments.reduce((sum, { id, quote }) => {
    const { listPaise, gst } = quote as unknown as AgreedQuote;
    const back = refunds
      .filter(({ paymentId }) => paymentId === id)
      .reduce((all, { amountPaise }) => all + Number(amountPaise), 0);
    // what went back, its tax taken off, is not there to be credited
    return sum + Math.max(0, listPaise - Math.round((back * gst.taxablePaise) / gst.totalPaise));
  }, 0);
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
