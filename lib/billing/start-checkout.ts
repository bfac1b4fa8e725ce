import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import type { Ctx } from '@/lib/platform/ctx';
import type { Prisma, Tx } from '@/lib/platform/db';
import type { Payment } from '@/lib/platform/db/generated/client';
import { withSystem } from '@/lib/platform/db/system';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors';
import { log } from '@/lib/platform/log';
import { type AgreedQuote, agree, asSeen, assertAsSeen } from './agreed-quote';
import { detailsOf, getBillingDetails, imagineDetails } from './billing-details';
import { nextCheckAt } from './check-schedule';
import { asMetadata, type Mandate, mandateOf } from './mandate';
import { rupeesOf } from './money';
import { type PhonePe, PhonePeFailure, phonePe } from './phonepe';
import { readPresent } from './present';
import { makeQuote } from './quote';
import {
  type LiveQuote,
  type Missing,
  type Quote,
  type QuoteInput,
  quoteSchema,
  startCheckoutSchema,
} from './schemas';
import { seller } from './seller';
import { takeBackNotice } from './settle-autopay';
import { settlePayment } from './settle-payment';
import { livingSubscription, lockPayer, writeSubscription } from './subscription-store';

/** Where to send the person; null where nothing is to be paid now, or PhonePe did not answer yet. */
export type Checkout = { paymentId: string | null; redirectUrl: string | null };

const expireAfterSeconds = 20 * 60;
const mandateYears = 10;

const wanting: Record<Missing, string> = {
  country:
    'We sell inside India only for now: we are not set up to tax and invoice a buyer abroad. Nothing was ordered, and what you typed is kept. Write to us by the enquiry form, and we say what we can do.',
  legalName: 'Write the name that the invoice is made out to.',
  stateCode: 'Choose your state: GST depends on it.',
  address: 'Write the address: the invoice must show it.',
};

/** What a plan would cost this person now, by the details that are kept or by those being typed. */
export async function quoteCheckout(ctx: Ctx, input: QuoteInput): Promise<LiveQuote> {
  const { buyer, ...wish } = quoteSchema.parse(input);
  const saved = await getBillingDetails(ctx);
  const { details, problems } = buyer
    ? imagineDetails(saved, buyer)
    : { details: saved, problems: {} };
  const present = await withSystem((tx) => readPresent(tx, ctx.userId));
  return { ...makeQuote(wish, present, details, seller(), now()), problems };
}

/**
 * Begins to buy a plan: an order of ours first, then a checkout at PhonePe. What is less than the present
 * plan is noted for its end, and costs nothing now. The same key finds the first order again.
 * @throws AppError invalid with what the invoice lacks; conflict, also where another amount was seen than
 * is due; unavailable
 */
export async function startCheckout(
  ctx: Ctx,
  input: z.input<typeof startCheckoutSchema>,
  api: PhonePe = phonePe(),
): Promise<Checkout> {
  const { idempotencyKey, autopay, seen, ...wish } = startCheckoutSchema.parse(input);
  const opened = await withSystem(async (tx) => {
    await lockPayer(tx, ctx.userId);
    const earlier = await tx.payment.findUnique({
      where: { userId_idempotencyKey: { userId: ctx.userId, idempotencyKey } },
    });
    if (earlier) return { payment: earlier, fresh: false };
    const present = await readPresent(tx, ctx.userId);
    const details = await detailsOf(tx, ctx.userId);
    const quote = makeQuote(wish, present, details, seller(), asSeen(seen, now()));
    if (quote.missing.includes('country')) throw lacking(['country']);
    const later = quote.kind === 'change_at_end';
    const agreed = later ? null : agree(quote, details, seller());
    if (!later && !agreed) throw lacking(quote.missing);
    assertAsSeen(seen, quote);
    if (!agreed) return { payment: null, fresh: await noteChange(tx, ctx, quote) };
    const payment = await openOrder(tx, ctx, agreed, { idempotencyKey, autopay });
    return { payment, fresh: true };
  });
  if (!opened.payment) return { paymentId: null, redirectUrl: null };
  if (!opened.fresh) {
    return { paymentId: opened.payment.id, redirectUrl: opened.payment.redirectUrl };
  }
  return place(opened.payment, api);
}

function lacking(missing: readonly Missing[]): AppError {
  const fields = Object.fromEntries(missing.map((field) => [field, wanting[field]]));
  const [first] = missing;
  return new AppError('invalid', first ? wanting[first] : 'Something is missing.', { fields });
}

async function noteChange(tx: Tx, ctx: Ctx, { planId, cycle }: Quote): Promise<boolean> {
  const living = await livingSubscription(tx, ctx.userId);
  if (!living) throw new AppError('conflict', 'There is no plan to change. Reload the page.');
  // a debit that was announced is of the plan before: the next one is announced anew
  const notice = await takeBackNotice(tx, living);
  await writeSubscription(tx, living, { nextPlanId: planId, nextCycle: cycle, ...notice });
  await recordAudit(tx, ctx, {
    action: 'subscription.change_noted',
    resourceType: 'subscription',
    resourceId: living.id,
    newValue: { planId, cycle },
  });
  return true;
}

type Order = { idempotencyKey: string; autopay: boolean };

/** A mandate that covers the price is kept; a new one takes its place when this order is paid. */
async function openOrder(tx: Tx, ctx: Ctx, agreed: AgreedQuote, order: Order): Promise<Payment> {
  const { userId } = ctx;
  const { gst, planId, cycle, kind } = agreed;
  const living = await livingSubscription(tx, userId);
  const subscription =
    living ??
    (await tx.subscription.create({
      data: { userId, planId, billingCycle: cycle, amount: rupeesOf(agreed.listPaise) },
    }));
  const regular = Math.ceil(agreed.listPaise * 1.18);
  const covered = living?.autopay === 'active' && Number(living.autopayMaxPaise) >= regular;
  const mandate: Mandate | null =
    order.autopay && !covered ? { id: `MS-${randomUUID()}`, maxPaise: regular } : null;
  const createdAt = now();
  const payment = await tx.payment.create({
    data: {
      userId,
      subscriptionId: subscription.id,
      merchantTransactionId: `MO-${randomUUID()}`,
      kind,
      planId,
      billingCycle: cycle,
      amount: rupeesOf(gst.totalPaise),
      amountPaise: gst.totalPaise,
      gstAmount: rupeesOf(gst.cgstPaise + gst.sgstPaise + gst.igstPaise),
      cgst: rupeesOf(gst.cgstPaise),
      sgst: rupeesOf(gst.sgstPaise),
      igst: rupeesOf(gst.igstPaise),
      quote: agreed as unknown as Prisma.InputJsonObject,
      idempotencyKey: order.idempotencyKey,
      metadata: asMetadata(mandate),
      createdAt,
      expiresAt: new Date(createdAt.getTime() + expireAfterSeconds * 1000),
      nextCheckAt: nextCheckAt(createdAt, 0),
    },
  });
  await recordAudit(tx, ctx, {
    action: 'payment.created',
    resourceType: 'payment',
    resourceId: payment.id,
    newValue: { planId, cycle, kind, amountPaise: gst.totalPaise },
  });
  return payment;
}

/** Places the order at PhonePe. Where its answer is lost, the status is asked before anything else. */
async function place(payment: Payment, api: PhonePe): Promise<Checkout> {
  const { id, merchantTransactionId } = payment;
  const order = {
    merchantOrderId: merchantTransactionId,
    amountPaise: Number(payment.amountPaise),
    redirectUrl: `${env().APP_URL}/account/billing/return?payment=${id}`,
    expireAfterSeconds,
    udf1: id,
  };
  try {
    const placed = await api.pay(order, autopayOf(payment));
    await withSystem((tx) =>
      tx.payment.updateMany({
        where: { id, state: { in: ['created', 'pending'] } },
        data: { state: 'pending', phonepeOrderId: placed.orderId, redirectUrl: placed.redirectUrl },
      }),
    );
    return { paymentId: id, redirectUrl: placed.redirectUrl };
  } catch (error) {
    if (!(error instanceof PhonePeFailure)) throw error;
    log().warn({ err: error, paymentId: id }, 'an order could not be placed');
    if (error.code === 'unreachable') {
      await settlePayment(merchantTransactionId, api).catch(() => null);
      return { paymentId: id, redirectUrl: null };
    }
    await withSystem((tx) =>
      tx.payment.updateMany({
        where: { id, state: 'created' },
        data: { state: 'failed', status: 'failed', nextCheckAt: null, reason: error.message },
      }),
    );
    throw new AppError(
      'unavailable',
      'PhonePe did not take this order. Nothing was charged; try again in a moment.',
      { cause: error },
    );
  }
}

function autopayOf(payment: Payment) {
  const mandate = mandateOf(payment);
  if (!mandate) return null;
  const expireAt = now();
  expireAt.setUTCFullYear(expireAt.getUTCFullYear() + mandateYears);
  return {
    merchantSubscriptionId: mandate.id,
    maxAmountPaise: mandate.maxPaise,
    frequency: payment.billingCycle === 'yearly' ? ('YEARLY' as const) : ('MONTHLY' as const),
    expireAt,
  };
}
