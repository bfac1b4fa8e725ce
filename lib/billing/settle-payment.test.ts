import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withClock } from '@/lib/platform/clock';
import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { payerOf } from '@/lib/testing/billing';
import { connectTo, Simulator } from '@/lib/testing/phonepe';
import { cancelSubscription, undoCancel } from './change-subscription';
import { openRefund } from './open-refund';
import { awaitPayment } from './payments';
import { anchorDayOf, periodEnd } from './periods';
import type { PhonePe } from './phonepe';
import type { BillingCycle, SellablePlan } from './schemas';
import { settlePayment } from './settle-payment';
import { quoteCheckout, startCheckout } from './start-checkout';
import { lockPayer } from './subscription-store';
import { processWebhook, storeWebhook } from './webhook-inbox';

const simulator = new Simulator();
let api: PhonePe;

beforeAll(async () => {
  api = connectTo(await simulator.start());
});
beforeEach(() => simulator.break({}));
afterAll(() => simulator.stop());

const begin = async (
  ctx: Ctx,
  planId: SellablePlan = 'growth',
  cycle: BillingCycle = 'monthly',
) => {
  const asked = { planId, cycle, idempotencyKey: randomUUID() };
  const { paymentId } = await startCheckout(ctx, asked, api);
  const payment = await withUser(ctx, (tx) =>
    tx.payment.findUniqueOrThrow({ where: { id: paymentId ?? '' } }),
  );
  return payment.merchantTransactionId;
};
const pay = async (ctx: Ctx, planId?: SellablePlan, cycle?: BillingCycle) => {
  const order = await begin(ctx, planId, cycle);
  await simulator.settle(order, 'COMPLETED');
  await settlePayment(order, api);
  return order;
};
const someOrder = {
  amountPaise: 100,
  redirectUrl: 'http://localhost:3000/account/billing/return',
  expireAfterSeconds: 1200,
};
const bookOf = (ctx: Ctx) =>
  withUser(ctx, async (tx) => ({
    user: await tx.user.findUniqueOrThrow({
      where: { id: ctx.userId },
      select: { subscriptionTier: true, subscriptionStatus: true, subscriptionEndsAt: true },
    }),
    subscriptions: await tx.subscription.findMany({ where: { status: { not: 'incomplete' } } }),
    payments: await tx.payment.findMany({ orderBy: { createdAt: 'asc' } }),
    invoices: await tx.invoice.findMany({ orderBy: { invoiceNumber: 'asc' } }),
  }));

describe('a verified payment', () => {
  test('gives the plan, its period and one invoice whose taxes follow the state', async () => {
    const ctx = await payerOf();
    await pay(ctx);
    const { user, subscriptions, payments, invoices } = await bookOf(ctx);
    expect(user).toMatchObject({ subscriptionTier: 'growth', subscriptionStatus: 'active' });
    expect(subscriptions).toHaveLength(1);
    expect(subscriptions[0]?.currentPeriodEnd).toEqual(user.subscriptionEndsAt);
    expect(payments[0]).toMatchObject({ state: 'success', status: 'success' });
    const [invoice] = invoices;
    expect(invoice).toMatchObject({ placeOfSupply: '29', buyerName: 'Bhujodi Lamp House' });
    expect([invoice?.cgst, invoice?.sgst, invoice?.igst, invoice?.grandTotal].map(Number)).toEqual([
      899.91, 899.91, 0, 11798.82,
    ]);
    expect(invoice?.invoiceNumber).toMatch(/^MH\/\d\d-\d\d\/\d{6}$/);
  });

  test('asked about fifty times at once gives one of everything', async () => {
    const ctx = await payerOf();
    const order = await begin(ctx);
    await simulator.settle(order, 'COMPLETED');
    await Promise.all(Array.from({ length: 50 }, () => settlePayment(order, api)));
    const { subscriptions, invoices } = await bookOf(ctx);
    expect([subscriptions.length, invoices.length]).toEqual([1, 1]);
  });

  test('of another amount is put before a person: no plan, no invoice', async () => {
    const ctx = await payerOf();
    const order = await begin(ctx);
    await withSystem((tx) =>
      tx.payment.updateMany({
        where: { merchantTransactionId: order },
        data: { amountPaise: 100, amount: '1.00' },
      }),
    );
    await simulator.settle(order, 'COMPLETED');
    await settlePayment(order, api);
    const { user, payments, invoices } = await bookOf(ctx);
    expect(user.subscriptionTier).toBe('free');
    expect(payments[0]).toMatchObject({ state: 'review', status: 'pending' });
    expect(payments[0]?.reason).toBe('Received ₹11,798.82, agreed ₹1.00.');
    expect(invoices).toEqual([]);
    // the state moved once, and so it is told once, however often it is asked about
    await settlePayment(order, api);
    const audited = await withSystem((tx) =>
      tx.auditLog.findMany({ where: { userId: ctx.userId, resourceId: payments[0]?.id } }),
    );
    expect(audited.filter(({ action }) => action !== 'payment.created')).toMatchObject([
      {
        action: 'payment.review',
        resourceType: 'payment',
        metadata: { requestId: order },
        oldValue: { state: 'pending' },
        newValue: { state: 'review', amountPaise: 100 },
      },
    ]);
  });

  test('heard of in three webhooks and by the way back, all at once, extends the plan once', async () => {
    const ctx = await payerOf();
    await pay(ctx);
    const before = (await bookOf(ctx)).user.subscriptionEndsAt as Date;
    const order = await begin(ctx);
    const { id } = (await bookOf(ctx)).payments[1] ?? { id: '' };
    await simulator.settle(order, 'COMPLETED');
    const post = async () => {
      const payload = { merchantOrderId: order, state: 'COMPLETED' };
      await storeWebhook({ event: 'checkout.order.completed', payload });
      const where = { orderId: order };
      const row = await withSystem((tx) => tx.webhookInbox.findFirstOrThrow({ where }));
      return processWebhook(row.id, api);
    };
    await Promise.all([post(), awaitPayment(ctx, id, api), post(), post()]);
    const { user, payments, invoices } = await bookOf(ctx);
    expect(payments.map(({ state }) => state)).toEqual(['success', 'success']);
    expect(invoices).toHaveLength(2);
    expect(user.subscriptionEndsAt).toEqual(periodEnd(before, 'monthly', anchorDayOf(before)));
  });

  test('that failed first and was paid then still counts', async () => {
    const ctx = await payerOf();
    const order = await begin(ctx);
    await withSystem((tx) =>
      tx.payment.updateMany({
        where: { merchantTransactionId: order },
        data: { state: 'expired', status: 'failed' },
      }),
    );
    await simulator.settle(order, 'COMPLETED');
    expect(await settlePayment(order, api)).toMatchObject({ state: 'success' });
    expect((await bookOf(ctx)).invoices).toHaveLength(1);
  });

  test('for what another payment has bought meanwhile is given back', async () => {
    const ctx = await payerOf();
    const first = await begin(ctx, 'starter');
    await pay(ctx, 'growth');
    await simulator.settle(first, 'COMPLETED');
    await settlePayment(first, api);
    const { user, invoices } = await bookOf(ctx);
    expect(user.subscriptionTier).toBe('growth');
    expect(invoices).toHaveLength(1);
    const refunds = await withUser(ctx, (tx) => tx.refund.findMany());
    expect(refunds).toMatchObject([{ state: 'requested', amountPaise: 353882n }]);
  });
});

test('what did not complete gives nothing, and another person sees none of it', async () => {
  const [ctx, stranger] = [await payerOf(), await payerOf()];
  const order = await begin(ctx);
  expect(await settlePayment(order, api)).toMatchObject({ state: 'pending', changed: false });
  await simulator.settle(order, 'FAILED');
  expect(await settlePayment(order, api)).toMatchObject({ state: 'failed', changed: true });
  expect((await bookOf(ctx)).user.subscriptionTier).toBe('free');
  expect((await bookOf(stranger)).payments).toEqual([]);
});

describe('a webhook', () => {
  const news = (order: string, state = 'COMPLETED') => ({
    event: `checkout.order.${state.toLowerCase()}`,
    payload: { merchantOrderId: order, state, amount: 1 },
  });

  test('that lies changes nothing: the status is asked', async () => {
    const ctx = await payerOf();
    const order = await begin(ctx);
    expect(await storeWebhook(news(order))).toEqual({ fresh: true });
    const row = await withSystem((tx) =>
      tx.webhookInbox.findFirstOrThrow({ where: { orderId: order } }),
    );
    expect(await processWebhook(row.id, api)).toBe('payment pending');
    expect((await bookOf(ctx)).user.subscriptionTier).toBe('free');
    await simulator.settle(order, 'COMPLETED');
    expect(await processWebhook(row.id, api)).toBe('payment success');
    expect((await bookOf(ctx)).invoices).toHaveLength(1);
  });

  test('is kept once however often it comes, and an unknown order is not ours', async () => {
    const order = `MO-${randomUUID()}`;
    const answers = await Promise.all(Array.from({ length: 10 }, () => storeWebhook(news(order))));
    expect(answers.filter((answer) => answer?.fresh)).toHaveLength(1);
    const rows = await withSystem((tx) => tx.webhookInbox.findMany({ where: { orderId: order } }));
    expect(rows).toMatchObject([{ deliveries: 10 }]);
    expect(await processWebhook(rows[0]?.id ?? '', api)).toBe('not ours');
    expect(await storeWebhook({ any: 'thing' })).toBeNull();
  });
});

describe('a checkout', () => {
  test('with the same key is one order, also at the same moment', async () => {
    const ctx = await payerOf();
    const asked = { planId: 'starter', cycle: 'monthly', idempotencyKey: randomUUID() } as const;
    const all = await Promise.all([1, 2, 3].map(() => startCheckout(ctx, asked, api)));
    expect(new Set(all.map(({ paymentId }) => paymentId)).size).toBe(1);
    expect((await bookOf(ctx)).payments).toHaveLength(1);
  });

  test.each([
    [null, 'legalName'],
    [{ stateCode: '' }, 'stateCode'],
    [{ gstin: '27AAPFU0939F1ZV', address: '' }, 'address'],
  ])('without what the invoice needs is refused: %o', async (details, field) => {
    const ctx = await payerOf(details);
    await expect(begin(ctx)).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: expect.stringMatching(/\.$/) },
    });
  });

  test('whose answer was lost is found by its status, and nothing is ordered twice', async () => {
    const ctx = await payerOf();
    await begin(await payerOf());
    await simulator.break({ failing: 1, status: 503 });
    const asked = { planId: 'starter', cycle: 'monthly', idempotencyKey: randomUUID() } as const;
    const { paymentId, redirectUrl } = await startCheckout(ctx, asked, api);
    expect(redirectUrl).toBeNull();
    expect((await bookOf(ctx)).payments).toMatchObject([{ id: paymentId, state: 'created' }]);
  });

  test('that PhonePe took and answered too late is asked about by its id, and never placed again', async () => {
    const ctx = await payerOf();
    const hasty = connectTo(simulator.url, { timeoutMs: 400 });
    await hasty.pay({ ...someOrder, merchantOrderId: randomUUID() });
    await simulator.break({ slowMs: 1_000 });
    const asked = { planId: 'starter', cycle: 'monthly', idempotencyKey: randomUUID() } as const;
    const first = await startCheckout(ctx, asked, hasty);
    expect(first.redirectUrl).toBeNull();
    expect(await startCheckout(ctx, asked, hasty)).toEqual(first);
    await simulator.break({});
    const { payments } = await bookOf(ctx);
    const order = payments[0]?.merchantTransactionId ?? '';
    expect(await settlePayment(order, api)).toMatchObject({ state: 'pending' });
    await simulator.settle(order, 'COMPLETED');
    expect(await settlePayment(order, api)).toMatchObject({
      id: first.paymentId,
      state: 'success',
    });
    expect((await bookOf(ctx)).payments).toHaveLength(1);
  });

  test('a GSTIN decides the state, whatever else was said', async () => {
    const ctx = await payerOf({ gstin: '27AAPFU0939F1ZV', stateCode: '29' });
    const quote = await quoteCheckout(ctx, { planId: 'growth', cycle: 'monthly' });
    expect(quote).toMatchObject({ placeOfSupply: '27', gst: { cgstPaise: 0, igstPaise: 179982 } });
  });

  test('is quoted by what is typed, and keeps none of it', async () => {
    const ctx = await payerOf({ stateCode: '29' });
    const asked = (buyer: { stateCode: string; gstin: string; sez: boolean }) =>
      quoteCheckout(ctx, { planId: 'starter', cycle: 'monthly', buyer });
    const typed = { stateCode: '29', gstin: '', sez: false };
    expect(await asked(typed)).toMatchObject({ gst: { cgstPaise: 26991 }, problems: {} });
    expect(await asked({ ...typed, stateCode: '27' })).toMatchObject({ gst: { igstPaise: 53982 } });
    expect(await asked({ ...typed, gstin: '27aapfu0939f1zv ' })).toMatchObject({
      placeOfSupply: '27',
      problems: {},
    });
    const wrong = { gst: null, problems: { gstin: expect.stringMatching(/mistyped\.$/) } };
    expect(await asked({ ...typed, gstin: '27AAPFU0939F1ZW' })).toMatchObject(wrong);
    expect(await asked({ ...typed, sez: true })).toMatchObject({ gst: null });
    const kept = await quoteCheckout(ctx, { planId: 'starter', cycle: 'monthly' });
    expect(kept.placeOfSupply).toBe('29');
  });
});

describe('a plan that changes', () => {
  const start = new Date('2026-11-01T06:00:00Z');
  const half = new Date('2026-11-16T06:00:00Z');

  test('to more begins now, with the unused half taken off', async () => {
    const ctx = await payerOf();
    await withClock(start, () => pay(ctx, 'starter'));
    await withClock(half, async () => {
      const quote = await quoteCheckout(ctx, { planId: 'growth', cycle: 'monthly' });
      expect(quote.kind).toBe('upgrade');
      expect(Math.abs(quote.creditPaise - 149_950)).toBeLessThan(20);
      await pay(ctx, 'growth');
    });
    const { user, subscriptions, invoices } = await bookOf(ctx);
    expect(user.subscriptionTier).toBe('growth');
    expect(subscriptions).toHaveLength(1);
    expect(user.subscriptionEndsAt?.toISOString().slice(0, 10)).toBe('2026-12-16');
    expect(invoices).toHaveLength(2);
  });

  test('to less is noted for the end and costs nothing now', async () => {
    const ctx = await payerOf();
    await pay(ctx, 'growth');
    const asked = { planId: 'starter', cycle: 'monthly', idempotencyKey: randomUUID() } as const;
    expect(await startCheckout(ctx, asked, api)).toEqual({ paymentId: null, redirectUrl: null });
    const { user, subscriptions, payments } = await bookOf(ctx);
    expect(user.subscriptionTier).toBe('growth');
    expect(subscriptions[0]).toMatchObject({ nextPlanId: 'starter', nextCycle: 'monthly' });
    expect(payments).toHaveLength(1);
  });

  test('paid again goes on from where it would end', async () => {
    const ctx = await payerOf();
    await withClock(start, () => pay(ctx));
    await withClock(half, () => pay(ctx));
    const { user, payments } = await bookOf(ctx);
    expect(user.subscriptionEndsAt?.toISOString().slice(0, 10)).toBe('2027-01-01');
    expect(payments[1]?.periodStart).toEqual(payments[0]?.periodEnd);
  });

  test('and is debited by a mandate keeps that, where it covers the price', async () => {
    const ctx = await payerOf();
    await pay(ctx, 'growth');
    const mandate = `MS-${randomUUID()}`;
    await withSystem((tx) =>
      tx.subscription.updateMany({
        where: { userId: ctx.userId },
        data: { autopay: 'active', phonepeSubscriptionId: mandate, autopayMaxPaise: 1_179_882 },
      }),
    );
    const again = (planId: SellablePlan) =>
      startCheckout(
        ctx,
        { planId, cycle: 'monthly', autopay: true, idempotencyKey: randomUUID() },
        api,
      );
    await again('growth');
    expect((await bookOf(ctx)).subscriptions[0]).toMatchObject({
      phonepeSubscriptionId: mandate,
      autopay: 'active',
    });
    expect((await bookOf(ctx)).payments.at(-1)?.metadata).toEqual({});
  });

  test('that was paid ahead is credited with both periods', async () => {
    const ctx = await payerOf();
    await withClock(start, () => pay(ctx, 'starter'));
    await withClock(half, async () => {
      await pay(ctx, 'starter');
      const { creditPaise } = await quoteCheckout(ctx, { planId: 'growth', cycle: 'monthly' });
      // 46 of 61 days of two periods
      expect(Math.abs(creditPaise - Math.floor((599_800 * 46) / 61))).toBeLessThan(50);
    });
  });

  test('is credited with what is left of it after a refund', async () => {
    const ctx = await payerOf();
    await withClock(start, () => pay(ctx, 'starter'));
    const [payment] = (await bookOf(ctx)).payments;
    if (!payment) throw new Error('not paid');
    await withSystem(async (tx) => {
      await lockPayer(tx, ctx.userId);
      const half = { amountPaise: 176_941, reason: 'Half of it was not used', requestedBy: null };
      await openRefund(tx, payment, half);
    });
    const { creditPaise } = await withClock(half, () =>
      quoteCheckout(ctx, { planId: 'growth', cycle: 'monthly' }),
    );
    // half of the days of half of the price
    expect(Math.abs(creditPaise - 299_900 / 4)).toBeLessThan(20);
  });

  test('is cancelled with its paid days, and taken back', async () => {
    const ctx = await payerOf();
    await pay(ctx);
    await cancelSubscription(ctx);
    expect((await bookOf(ctx)).user).toMatchObject({
      subscriptionTier: 'growth',
      subscriptionStatus: 'cancelled',
    });
    await expect(cancelSubscription(ctx)).rejects.toMatchObject({ code: 'conflict' });
    await undoCancel(ctx);
    expect((await bookOf(ctx)).user.subscriptionStatus).toBe('active');
    await expect(cancelSubscription(await payerOf())).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});
