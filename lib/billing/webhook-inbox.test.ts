import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withClock } from '@/lib/platform/clock';
import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { orderOf, payerOf } from '@/lib/testing/billing';
import { connectTo, Simulator } from '@/lib/testing/phonepe';
import { runBillingClock } from './clock/run-billing-clock';
import { lookAfterMandate } from './mandate';
import { openRefund } from './open-refund';
import type { PhonePe } from './phonepe';
import { settlePayment } from './settle-payment';
import { settleRefund } from './settle-refund';
import { lockPayer } from './subscription-store';
import { processWebhook, storeWebhook } from './webhook-inbox';

const simulator = new Simulator();
let api: PhonePe;
/** Stands where our route does, and keeps what the simulator posts. */
const hook = createServer(async (request, response) => {
  const news = (await json(request)) as { payload: { merchantOrderId: string } };
  await storeWebhook(news);
  posted.push(news.payload.merchantOrderId);
  response.end();
  hook.emit('posted');
});
const posted: string[] = [];
const heard = async (count: number) => {
  while (posted.length < count) await once(hook, 'posted');
};

beforeAll(async () => {
  await once(hook.listen(0, '127.0.0.1'), 'listening');
  const { port } = hook.address() as AddressInfo;
  api = connectTo(await simulator.start({ webhookUrl: `http://127.0.0.1:${port}/` }));
});
beforeEach(async () => {
  await simulator.break({});
  posted.length = 0;
});
afterAll(async () => {
  hook.closeAllConnections();
  await Promise.all([simulator.stop(), once(hook.close(), 'close')]);
});

const rowsOf = (orderId: string) =>
  withSystem((tx) => tx.webhookInbox.findMany({ where: { orderId } }));
/** What the worker does with all that came of an order. */
async function lookInto(order: string) {
  const rows = await rowsOf(order);
  return Promise.all(rows.map(({ id }) => processWebhook(id, api)));
}
const bookOf = (ctx: Ctx) =>
  withUser(ctx, async (tx) => ({
    payments: (await tx.payment.findMany({ orderBy: { createdAt: 'asc' } })).map(
      ({ merchantTransactionId, state }) => [merchantTransactionId, state],
    ),
    refunds: (await tx.refund.findMany()).map(({ state }) => state),
    plans: (await tx.subscription.findMany()).map(({ status, autopay }) => [status, autopay]),
    invoices: await tx.invoice.count(),
    notes: await tx.creditNote.count(),
  }));
async function paid(ctx: Ctx, autopay = false) {
  const placed = await orderOf(ctx, { autopay }, api);
  await simulator.settle(placed.order, 'COMPLETED');
  await settlePayment(placed.order, api);
  return placed;
}

test('each event that PhonePe documents has us ask about what it names, and moves nothing itself', async () => {
  await simulator.break({ missing: true, refundsWait: true });
  const ctx = await payerOf();
  const start = new Date('2027-01-10T06:00:00Z');
  const { id, order: setup } = await withClock(start, () => paid(ctx, true));
  const { order: open } = await orderOf(await payerOf(), {}, api);
  const plan = () =>
    withUser(ctx, (tx) => tx.subscription.findFirstOrThrow({ where: { status: 'active' } }));
  const mandate = (await plan()).phonepeSubscriptionId ?? '';
  await lookAfterMandate({ id: mandate, deed: 'ask' }, api);
  const eve = new Date('2027-02-09T06:00:00Z');
  await withClock(eve, () => runBillingClock(eve, () => api, ctx.userId));
  const debit = (await bookOf(ctx)).payments[1]?.[0];
  const { merchantRefundId } = await withSystem(async (tx) => {
    await lockPayer(tx, ctx.userId);
    const payment = await tx.payment.findUniqueOrThrow({ where: { id } });
    return openRefund(tx, payment, { amountPaise: 1_000, reason: 'Asked', requestedBy: null });
  });
  await settleRefund(merchantRefundId, api);

  const flow = { paymentFlow: { merchantSubscriptionId: mandate } };
  const about = {
    open: { merchantOrderId: open },
    setup: { merchantOrderId: setup, ...flow },
    debit: { merchantOrderId: debit, ...flow },
    mandate: { merchantSubscriptionId: mandate },
    refund: { merchantRefundId, originalMerchantOrderId: setup },
  };
  type Key = { orderId?: string; refundId?: string; subscriptionId?: string };
  const keys: Partial<Record<keyof typeof about, Key>> = {
    open: { orderId: open },
    refund: { refundId: merchantRefundId },
  };
  const asked = {
    open: 'payment pending',
    setup: 'payment success, autopay active',
    debit: 'payment created, autopay active',
    mandate: 'autopay active',
    refund: 'refund pending',
  };
  const events: [string, keyof typeof about][] = [
    ['checkout.order.completed', 'open'],
    ['checkout.order.failed', 'open'],
    ['pg.refund.accepted', 'refund'],
    ['pg.refund.completed', 'refund'],
    ['pg.refund.failed', 'refund'],
    ['subscription.setup.order.completed', 'setup'],
    ['subscription.setup.order.failed', 'setup'],
    ['subscription.paused', 'mandate'],
    ['subscription.unpaused', 'mandate'],
    ['subscription.revoked', 'mandate'],
    ['subscription.cancelled', 'mandate'],
    ['subscription.notification.completed', 'debit'],
    ['subscription.notification.failed', 'debit'],
    ['subscription.redemption.order.completed', 'debit'],
    ['subscription.redemption.order.failed', 'debit'],
    ['subscription.redemption.transaction.completed', 'debit'],
    ['subscription.redemption.transaction.failed', 'debit'],
  ];
  const before = await bookOf(ctx);
  expect(before).toMatchObject({ refunds: ['pending'], invoices: 1, notes: 0 });
  for (const [event, subject] of events) {
    const payload = { state: 'COMPLETED', amount: 353_882, ...about[subject] };
    expect(await storeWebhook({ event, payload })).toEqual({ fresh: true });
    const { [subject]: key = { subscriptionId: mandate } } = keys;
    const where = { event, ...key };
    const { id } = await withSystem((tx) => tx.webhookInbox.findFirstOrThrow({ where }));
    expect([event, await processWebhook(id, api)]).toEqual([event, asked[subject]]);
  }
  expect(await bookOf(ctx)).toEqual(before);

  // above all, the news of its notice do not keep a debit from being made
  const due = new Date('2027-02-10T07:00:00Z');
  await withClock(due, () => runBillingClock(due, () => api, ctx.userId));
  expect((await bookOf(ctx)).payments[1]).toEqual([debit, 'success']);
});

test('news that come three times are one piece of news', async () => {
  const ctx = await payerOf();
  const { order } = await orderOf(ctx, {}, api);
  await simulator.break({ duplicate: 2 });
  await simulator.settle(order, 'COMPLETED');
  await heard(3);
  expect(await rowsOf(order)).toMatchObject([{ deliveries: 3 }]);
  expect(await lookInto(order)).toEqual(['payment success']);
  expect((await bookOf(ctx)).invoices).toBe(1);
});

test('news that come late, when the clock has found the payment long since, change nothing more', async () => {
  const ctx = await payerOf();
  const { order } = await orderOf(ctx, {}, api);
  await simulator.break({ lateMs: 300 });
  await simulator.settle(order, 'COMPLETED');
  const soon = new Date(Date.now() + 30_000);
  await runBillingClock(soon, () => api, ctx.userId);
  const before = await bookOf(ctx);
  expect(before).toMatchObject({ payments: [[order, 'success']], invoices: 1 });
  await heard(1);
  expect(await lookInto(order)).toEqual(['payment success']);
  expect(await bookOf(ctx)).toEqual(before);
});

test('of two orders whose news come in the wrong order, each gets its own end', async () => {
  const [first, second] = [await payerOf(), await payerOf()];
  const [{ order: one }, { order: other }] = [
    await orderOf(first, {}, api),
    await orderOf(second, {}, api),
  ];
  await simulator.break({ outOfOrder: true });
  await simulator.settle(one, 'COMPLETED');
  await simulator.settle(other, 'FAILED');
  await heard(2);
  expect([...posted].sort()).toEqual([one, other].sort());
  expect(await lookInto(other)).toEqual(['payment failed']);
  expect(await lookInto(one)).toEqual(['payment success']);
});

test('news that never come are not missed, and forged ones with the right header not believed', async () => {
  const ctx = await payerOf();
  const { order } = await orderOf(ctx, {}, api);
  const payload = { merchantOrderId: order, state: 'COMPLETED', amount: 353_882 };
  await fetch(`${simulator.url}/_simulator/webhook`, {
    method: 'POST',
    body: JSON.stringify({ event: 'checkout.order.completed', payload }),
  });
  await heard(1);
  expect(await lookInto(order)).toEqual(['payment pending']);
  await simulator.break({ missing: true });
  await simulator.settle(order, 'COMPLETED');
  await runBillingClock(new Date(Date.now() + 60_000), () => api, ctx.userId);
  expect(await bookOf(ctx)).toMatchObject({ payments: [[order, 'success']], invoices: 1 });
});
