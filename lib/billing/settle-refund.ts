import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import type { Payment, Refund } from '@/lib/platform/db/generated/client';
import { withSystem } from '@/lib/platform/db/system';
import { enqueue } from '@/lib/platform/outbox';
import { nextCheckAt } from './check-schedule';
import { issueCreditNote } from './documents/issue-credit-note';
import { refundPayment, statusOf } from './payment-machine';
import { type PhonePe, PhonePeFailure, phonePe } from './phonepe';
import { type RefundState, type VerifiedRefund, verifyRefund } from './refund-machine';
import type { PaymentState } from './schemas';
import { lockPayer } from './subscription-store';

type Answer = { refundId: string | null; state: VerifiedRefund };

/**
 * Brings a refund on its way, or asks what became of it, and moves refund, payment and credit note in
 * one transaction. Safe to repeat. Null when it is not ours.
 */
export async function settleRefund(
  merchantRefundId: string,
  api: PhonePe = phonePe(),
): Promise<RefundState | null> {
  const found = await withSystem((tx) => tx.refund.findUnique({ where: { merchantRefundId } }));
  if (!found) return null;
  if (found.state === 'completed' || found.state === 'failed') return found.state;
  const payment = await withSystem((tx) =>
    tx.payment.findUniqueOrThrow({ where: { id: found.paymentId } }),
  );
  const answer = await ask(api, found, payment);
  return withSystem((tx) => move(tx, found, answer));
}

/** What PhonePe knows of a refund; null when it was never asked for it. */
async function look(api: PhonePe, merchantRefundId: string): Promise<Answer | null> {
  try {
    return await api.refundStatus(merchantRefundId);
  } catch (error) {
    if (!(error instanceof PhonePeFailure) || error.status !== 404) throw error;
    return null;
  }
}

/** The same id asks for it once, however often it is asked: what is known already is looked up first. */
async function ask(api: PhonePe, refund: Refund, payment: Payment): Promise<Answer> {
  const { merchantRefundId } = refund;
  const known = await look(api, merchantRefundId);
  if (known) return known;
  try {
    return await api.refund({
      merchantRefundId,
      originalMerchantOrderId: payment.merchantTransactionId,
      amountPaise: Number(refund.amountPaise),
    });
  } catch (error) {
    if (!(error instanceof PhonePeFailure) || error.code !== 'refused') throw error;
    // refused as known already, when it was asked for twice at the same moment: then it is on its way
    return (await look(api, merchantRefundId)) ?? { refundId: null, state: 'FAILED' };
  }
}

async function move(tx: Tx, { id, userId }: Refund, answer: Answer): Promise<RefundState> {
  await lockPayer(tx, userId);
  const refund = await tx.refund.findUniqueOrThrow({ where: { id } });
  const before = refund.state as RefundState;
  const state = verifyRefund(before, answer.state);
  const ended = state === 'completed' || state === 'failed';
  const checks = refund.checks + 1;
  const updated = await tx.refund.update({
    where: { id },
    data: {
      state,
      checks,
      nextCheckAt: ended ? null : nextCheckAt(refund.createdAt, checks),
      ...(answer.refundId ? { phonepeRefundId: answer.refundId } : {}),
      ...(ended ? { completedAt: now() } : {}),
    },
  });
  if (state === before) return state;
  if (state === 'completed') await complete(tx, updated);
  await recordAudit(
    tx,
    { userId, requestId: refund.merchantRefundId },
    {
      action: `refund.${state}`,
      resourceType: 'refund',
      resourceId: id,
      oldValue: { state: before },
      newValue: { state, amountPaise: Number(refund.amountPaise) },
    },
  );
  if (ended) await enqueue(tx, 'billing', { userId, kind: 'refund', id }, userId);
  return state;
}

async function complete(tx: Tx, refund: Refund) {
  const { paymentId } = refund;
  const payment = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
  const done = await tx.refund.findMany({ where: { paymentId, state: 'completed' } });
  const refunded = done.reduce((sum, one) => sum + Number(one.amountPaise), 0);
  const amountPaise = Number(payment.amountPaise);
  const state = refundPayment({ state: payment.state as PaymentState, amountPaise }, refunded);
  await tx.payment.update({
    where: { id: paymentId },
    data: { state, status: statusOf(state) },
    select: { id: true },
  });
  const invoice = await tx.invoice.findUnique({ where: { paymentId } });
  // a payment that bought nothing has no invoice to be credited
  if (invoice) await issueCreditNote(tx, refund, invoice, now());
}
