import type { Tx } from '@/lib/platform/db';
import type { Payment } from '@/lib/platform/db/generated/client';
import type { AgreedQuote } from './agreed-quote';
import { issueInvoice } from './documents/issue-invoice';
import type { InvoiceData } from './documents/types';
import { takeMandate } from './mandate';
import { rupeesOf } from './money';
import { anchorDayOf, periodEnd } from './periods';
import { advanceSubscription } from './subscription-machine';
import { livingSubscription, writeSubscription } from './subscription-store';

/** Gives what a verified payment bought, once: the paid period, the plan, the invoice. */
export async function fulfil(
  tx: Tx,
  payment: Payment,
  quote: AgreedQuote,
  at: Date,
): Promise<InvoiceData> {
  const { userId } = payment;
  const { planId, cycle, kind } = quote;
  const living = await livingSubscription(tx, userId);
  const same = living?.planId === planId && living.billingCycle === cycle;
  // a smaller plan noted for the end begins with its debit, where the larger one ends
  const announced = living?.noticePaymentId === payment.id;
  const goesOn = living !== null && (announced || (same && kind !== 'upgrade'));
  const start = goesOn ? (living.currentPeriodEnd ?? at) : at;
  const anchorDay = goesOn ? (living.anchorDay ?? anchorDayOf(start)) : anchorDayOf(start);
  const end = periodEnd(start, cycle, anchorDay);
  const subscription = living ?? (await openSubscription(tx, payment, quote));
  const { state } = advanceSubscription(
    { state: subscription.status as 'incomplete', periodEnd: subscription.currentPeriodEnd },
    { type: 'paid', periodEnd: end },
  );
  // a period paid ahead begins when the present one ends; until then the present one is shown
  const ahead = goesOn && start > at;
  await writeSubscription(tx, subscription, {
    planId,
    billingCycle: cycle,
    amount: rupeesOf(quote.listPaise),
    status: state,
    currentPeriodStart: ahead ? subscription.currentPeriodStart : start,
    currentPeriodEnd: end,
    anchorDay,
    nextPlanId: null,
    nextCycle: null,
    cancelledAt: null,
    notifiedAt: null,
    noticePaymentId: null,
    ...(await takeMandate(tx, subscription, payment)),
  });
  const period = { periodStart: start, periodEnd: end };
  await tx.payment.update({
    where: { id: payment.id },
    data: { fulfilledAt: at, subscriptionId: subscription.id, ...period },
    select: { id: true },
  });
  const agreed = { ...quote, periodStart: start.toISOString(), periodEnd: end.toISOString() };
  return issueInvoice(tx, payment, agreed, at);
}

/** The subscription that the checkout opened, or a new one where it is gone. */
async function openSubscription(
  tx: Tx,
  payment: Payment,
  { planId, cycle, listPaise }: AgreedQuote,
) {
  const { userId, subscriptionId } = payment;
  const waiting = subscriptionId
    ? await tx.subscription.findFirst({ where: { id: subscriptionId, status: 'incomplete' } })
    : null;
  if (waiting) return waiting;
  return tx.subscription.create({
    data: { userId, planId, billingCycle: cycle, amount: rupeesOf(listPaise) },
  });
}
