import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import type { Ctx } from '@/lib/platform/ctx';
import type { Tx } from '@/lib/platform/db';
import type { Payment } from '@/lib/platform/db/generated/client';
import { withSystem } from '@/lib/platform/db/system';
import { AppError, notFound } from '@/lib/platform/errors';
import { enqueue } from '@/lib/platform/outbox';
import type { AgreedQuote } from '../agreed-quote';
import { cacheNumber } from '../documents/next-number';
import { fulfil } from '../fulfil';
import { dropMandate } from '../mandate';
import { rupeesOf } from '../money';
import { openRefund } from '../open-refund';
import { type PhonePe, phonePe } from '../phonepe';
import { askOrder, isSuperseded } from '../settle-payment';
import { lockPayer } from '../subscription-store';
import { orUnavailable } from './ask-phonepe';
import { authoriseOperator } from './authorise-operator';
import { settleReviewSchema } from './schemas';

type Ruling = { receivedPaise: number; reason: string; at: Date };

/**
 * What becomes of a payment whose amount is not the agreed one: it counts as paid, with plan and invoice
 * as agreed, or all that arrived goes back. PhonePe is asked first what arrived.
 * @throws AppError not_found; conflict when it is in review no more, or what it bought is not wanted now
 */
export async function settleReview(
  ctx: Ctx,
  input: z.input<typeof settleReviewSchema>,
  api: PhonePe = phonePe(),
): Promise<void> {
  await authoriseOperator(ctx);
  const { paymentId, decision, reason } = settleReviewSchema.parse(input);
  const seen = await withSystem((tx) => tx.payment.findUnique({ where: { id: paymentId } }));
  if (!seen) throw notFound('payment');
  const order = await orUnavailable(askOrder(api, seen));
  if (order?.state !== 'COMPLETED') {
    throw new AppError('conflict', 'PhonePe does not say any more that this was paid.');
  }
  const ruling = { receivedPaise: order.amountPaise, reason, at: now() };
  const invoiceNumber = await withSystem(async (tx) => {
    await lockPayer(tx, seen.userId);
    const payment = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
    if (payment.state !== 'review') {
      throw new AppError('conflict', 'This payment is settled already. Reload the page.');
    }
    return decision === 'accept'
      ? accept(tx, ctx, payment, ruling)
      : giveBack(tx, ctx, payment, ruling);
  });
  if (invoiceNumber) await cacheNumber(invoiceNumber, ruling.at);
}

const paid = ({ at, reason }: Ruling) => ({
  state: 'success',
  status: 'success',
  completedAt: at,
  nextCheckAt: null,
  reason,
});

async function accept(tx: Tx, ctx: Ctx, payment: Payment, ruling: Ruling): Promise<string> {
  const quote = payment.quote as unknown as AgreedQuote;
  if (await isSuperseded(tx, payment, quote)) {
    throw new AppError(
      'conflict',
      'This account has bought another plan meanwhile, which this payment would take away. Refund it instead.',
    );
  }
  const updated = await tx.payment.update({ where: { id: payment.id }, data: paid(ruling) });
  const { number } = await fulfil(tx, updated, quote, ruling.at);
  await audit(tx, ctx, payment, 'payment.accepted', { ...facts(ruling), invoice: number });
  const { userId, id } = payment;
  await enqueue(tx, 'billing', { userId, kind: 'payment', id }, userId);
  return number;
}

/** The row then says what arrived, for that is what goes back; what was agreed stays in its quote. */
async function giveBack(tx: Tx, ctx: Ctx, payment: Payment, ruling: Ruling): Promise<null> {
  const { receivedPaise, reason } = ruling;
  const amounts = { amountPaise: receivedPaise, amount: rupeesOf(receivedPaise) };
  const noSupply = { gstAmount: null, cgst: null, sgst: null, igst: null };
  const updated = await tx.payment.update({
    where: { id: payment.id },
    data: { ...paid(ruling), ...amounts, ...noSupply },
  });
  await audit(tx, ctx, payment, 'payment.sent_back', facts(ruling));
  await dropMandate(tx, updated);
  await openRefund(tx, updated, { amountPaise: receivedPaise, reason, requestedBy: ctx.userId });
  return null;
}

const facts = ({ receivedPaise, reason }: Ruling) => ({ state: 'success', receivedPaise, reason });

const audit = (
  tx: Tx,
  ctx: Ctx,
  { id, userId, amountPaise }: Payment,
  action: string,
  newValue: Record<string, string | number>,
) =>
  recordAudit(tx, ctx, {
    action,
    resourceType: 'payment',
    resourceId: id,
    oldValue: { state: 'review', amountPaise: Number(amountPaise) },
    newValue,
    metadata: { payerId: userId },
  });
