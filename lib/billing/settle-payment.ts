import { recordAudit } from '@/lib/audit';
import { formatRupees } from '@/lib/format';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import type { Payment } from '@/lib/platform/db/generated/client';
import { withSystem } from '@/lib/platform/db/system';
import { log } from '@/lib/platform/log';
import { enqueue } from '@/lib/platform/outbox';
import type { AgreedQuote } from './agreed-quote';
import { nextCheckAt } from './check-schedule';
import { cacheNumber } from './documents/next-number';
import { fulfil } from './fulfil';
import { dropMandate } from './mandate';
import { openRefund } from './open-refund';
import { expirePayment, statusOf, verifyPayment } from './payment-machine';
import { debitTime } from './periods';
import { type OrderStatus, type PhonePe, PhonePeFailure, phonePe } from './phonepe';
import type { PaymentState } from './schemas';
import { livingSubscription, lockPayer } from './subscription-store';

export type Settled = { id: string; state: PaymentState; changed: boolean };

/**
 * Asks PhonePe what became of an order and moves all that hangs on it in one transaction: payment,
 * subscription, the person's plan, invoice, audit. Safe to repeat and to run at once; nothing else moves
 * money states. Null when the order is not ours.
 */
export async function settlePayment(
  merchantOrderId: string,
  api: PhonePe = phonePe(),
): Promise<Settled | null> {
  const payment = await withSystem((tx) =>
    tx.payment.findUnique({ where: { merchantTransactionId: merchantOrderId } }),
  );
  if (!payment) return null;
  const order = await askOrder(api, payment);
  const at = now();
  const { settled, invoiceNumber } = await withSystem((tx) => move(tx, payment, order, at));
  if (invoiceNumber) await cacheNumber(invoiceNumber, at);
  return settled;
}

/** Null when PhonePe knows no such order: it was never placed. */
export async function askOrder(api: PhonePe, payment: Payment): Promise<OrderStatus | null> {
  try {
    const id = payment.merchantTransactionId;
    return await (payment.kind === 'autopay' ? api.debitStatus(id) : api.orderStatus(id));
  } catch (error) {
    if (error instanceof PhonePeFailure && error.status === 404) return null;
    throw error;
  }
}

/** A debit that the person was told of and that nobody has asked for yet: news of its notice move nothing. */
const isAnnounced = ({ kind, state }: Payment, order: OrderStatus | null) =>
  kind === 'autopay' && state === 'created' && (order?.state ?? 'PENDING') === 'PENDING';

async function move(tx: Tx, seen: Payment, order: OrderStatus | null, at: Date) {
  await lockPayer(tx, seen.userId);
  const payment = await tx.payment.findUniqueOrThrow({ where: { id: seen.id } });
  const state = payment.state as PaymentState;
  if (isAnnounced(payment, order)) {
    return { settled: { id: payment.id, state, changed: false }, invoiceNumber: null };
  }
  const quote = payment.quote as unknown as AgreedQuote;
  const checks = payment.checks + 1;
  const step = order
    ? verifyPayment(
        {
          state,
          amountPaise: Number(payment.amountPaise),
          superseded: await isSuperseded(tx, payment, quote),
        },
        order,
      )
    : { state, effect: null };
  const next = nextCheckAt(begunAt(payment, quote), checks);
  const ended = step.state !== 'created' && step.state !== 'pending';
  const final = ended ? step.state : next === null ? expirePayment(step.state) : step.state;
  const waits = final === 'created' || final === 'pending' || final === 'failed';
  const updated = await tx.payment.update({
    where: { id: payment.id },
    data: {
      state: final,
      status: statusOf(final),
      checks,
      nextCheckAt: waits ? next : null,
      ...(order
        ? { phonepeOrderId: order.orderId, transactionId: order.transactionId ?? undefined }
        : {}),
      ...(order?.method ? { paymentMethod: order.method } : {}),
      ...(final === 'success' && !payment.completedAt ? { completedAt: at } : {}),
      ...(step.effect === 'review'
        ? {
            reason: `Received ${formatRupees(order?.amountPaise ?? 0)}, agreed ${formatRupees(Number(payment.amountPaise))}.`,
          }
        : {}),
    },
  });
  let invoiceNumber: string | null = null;
  if (step.effect === 'fulfil') invoiceNumber = (await fulfil(tx, updated, quote, at)).number;
  if (step.effect === 'refund') {
    await dropMandate(tx, updated);
    await openRefund(tx, updated, {
      amountPaise: Number(updated.amountPaise),
      reason: 'Paid after the same plan had been bought by another payment.',
      requestedBy: null,
    });
  }
  const changed = final !== state;
  if (changed) await tell(tx, updated, state);
  return { settled: { id: payment.id, state: final, changed }, invoiceNumber };
}

/** When its checks begin: a debit is asked for at the end of the paid period, a day after its notice. */
function begunAt({ kind, createdAt }: Payment, { periodStart }: AgreedQuote): Date {
  return kind === 'autopay' ? debitTime(new Date(periodStart), createdAt) : createdAt;
}

/**
 * Whether what it was for has been bought meanwhile, or would take away what was: then the money goes
 * back. A second payment for the same plan and cycle is no such case: it buys the period after.
 */
export async function isSuperseded(
  tx: Tx,
  payment: Payment,
  { kind }: AgreedQuote,
): Promise<boolean> {
  const { userId, planId, billingCycle, createdAt } = payment;
  const living = await livingSubscription(tx, userId);
  // the debit that was announced is what the plan waits for, also where a smaller one follows
  if (living?.noticePaymentId === payment.id) return false;
  const same = living?.planId === planId && living?.billingCycle === billingCycle;
  if (living && (kind === 'upgrade' ? same : !same)) return true;
  if (payment.state !== 'failed' && payment.state !== 'expired') return false;
  const state = { in: ['success', 'partially_refunded'] };
  const later = await tx.payment.count({
    where: { userId, planId, billingCycle, state, createdAt: { gt: createdAt } },
  });
  return later > 0;
}

async function tell(tx: Tx, payment: Payment, before: PaymentState) {
  const { id, userId, state } = payment;
  await recordAudit(
    tx,
    { userId, requestId: payment.merchantTransactionId },
    {
      action: `payment.${state}`,
      resourceType: 'payment',
      resourceId: id,
      oldValue: { state: before },
      newValue: { state, amountPaise: Number(payment.amountPaise) },
    },
  );
  if (state === 'review') log().error({ paymentId: id }, 'a payment differs from what was agreed');
  await enqueue(tx, 'billing', { userId, kind: 'payment', id }, userId);
}
