import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { todayInIst } from '@/lib/format';
import { contactAddress } from '@/lib/platform/contact-address';
import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { payerOf } from '@/lib/testing/billing';
import { mailsTo } from '@/lib/testing/mails';
import { connectTo, Simulator } from '@/lib/testing/phonepe';
import { createPerson } from '@/lib/testing/tenant';
import { findContradictions } from '../check-billing';
import { reconcileNightly } from '../clock/reconcile-nightly';
import type { PhonePe } from '../phonepe';
import { settlePayment } from '../settle-payment';
import { settleRefund } from '../settle-refund';
import { startCheckout } from '../start-checkout';
import { storeWebhook } from '../webhook-inbox';
import { authoriseOperator, isOperator } from './authorise-operator';
import { findPayments } from './find-payments';
import { listReconciliations } from './list-reconciliations';
import { listReview } from './list-review';
import { grantOperator, listOperators, revokeOperator } from './operators';
import { reconcile } from './reconcile';
import { requestRefund } from './request-refund';
import { settleAnew } from './settle-anew';
import { settleRefundAnew } from './settle-refund-anew';
import { settleReview } from './settle-review';
import { listWebhooks, replayWebhook } from './webhooks';

const simulator = new Simulator();
let api: PhonePe;
let operator: Ctx & { email: string };

beforeAll(async () => {
  api = connectTo(await simulator.start());
  operator = await createPerson();
  await grantOperator(operator.email);
});
beforeEach(() => simulator.break({}));
afterAll(() => simulator.stop());

const dayMs = 24 * 3600 * 1000;
const reason = 'Agreed with the payer by telephone.';

async function begin(ctx: Ctx) {
  const asked = {
    planId: 'starter',
    cycle: 'monthly',
    idempotencyKey: randomUUID(),
  } as const;
  const { paymentId } = await startCheckout(ctx, asked, api);
  return paymentOf(ctx, paymentId ?? '');
}
const paymentOf = (ctx: Ctx, id: string) =>
  withUser(ctx, (tx) => tx.payment.findUniqueOrThrow({ where: { id } }));

async function pay(ctx: Ctx) {
  const { id, merchantTransactionId } = await begin(ctx);
  await simulator.settle(merchantTransactionId, 'COMPLETED');
  await settlePayment(merchantTransactionId, api);
  return paymentOf(ctx, id);
}
/** ₹3,538.82 arrive for an order of which our book says something else. */
async function payWrongly(ctx: Ctx) {
  const { id, merchantTransactionId } = await begin(ctx);
  await withSystem((tx) =>
    tx.payment.update({ where: { id }, data: { amountPaise: 300_000, amount: '3000.00' } }),
  );
  await simulator.settle(merchantTransactionId, 'COMPLETED');
  await settlePayment(merchantTransactionId, api);
  return paymentOf(ctx, id);
}
const bookOf = (ctx: Ctx) =>
  withUser(ctx, async (tx) => ({
    user: await tx.user.findUniqueOrThrow({
      where: { id: ctx.userId },
      select: { subscriptionTier: true },
    }),
    payments: await tx.payment.findMany(),
    refunds: await tx.refund.findMany(),
    invoices: await tx.invoice.count(),
  }));
const deedsOf = async (ctx: Ctx) => {
  const rows = await withSystem((tx) =>
    tx.auditLog.findMany({ where: { userId: ctx.userId }, orderBy: { seq: 'asc' } }),
  );
  return rows.map(({ action, resourceId }) => ({ action, resourceId }));
};
const contradictionsOf = async (ctx: Ctx) => {
  const all = await withSystem(findContradictions);
  return all.filter(({ userId }) => userId === ctx.userId);
};

describe('the role', () => {
  test('is given and taken by address, once each, and both are written down', async () => {
    const person = await createPerson();
    expect(await isOperator(person)).toBe(false);
    expect(await grantOperator(person.email.toUpperCase())).toBe(true);
    expect(await grantOperator(person.email)).toBe(false);
    expect((await listOperators()).map(({ email }) => email)).toContain(person.email);
    await expect(authoriseOperator(person)).resolves.toBeUndefined();
    expect(await revokeOperator(person.email)).toBe(true);
    expect(await revokeOperator(person.email)).toBe(false);
    await expect(authoriseOperator(person)).rejects.toMatchObject({ code: 'not_found' });
    const deeds = (await deedsOf(person)).map(({ action }) => action);
    expect(deeds).toEqual(['operator.granted', 'operator.revoked']);
    await expect(grantOperator('nobody@example.in')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is asked for by every verb; to others, the payer too, nothing is there and nothing moves', async () => {
    const ctx = await payerOf();
    const payment = await payWrongly(ctx);
    const paid = await pay(await payerOf());
    const paymentId = payment.id;
    const verbs: (() => Promise<unknown>)[] = [
      () => listReview(ctx, api),
      () => settleReview(ctx, { paymentId, decision: 'accept', reason }, api),
      () => requestRefund(ctx, { paymentId: paid.id, amountPaise: 100, reason }),
      () => findPayments(ctx, { q: '', state: null, page: 1 }),
      () => listWebhooks(ctx, { page: 1 }),
      () => replayWebhook(ctx, { id: randomUUID() }, api),
      () => reconcile(ctx, '2026-11-22', api),
      () => listReconciliations(ctx),
      () => settleAnew(ctx, { paymentId }, api),
      () => settleRefundAnew(ctx, { refundId: randomUUID() }, api),
    ];
    for (const verb of verbs) await expect(verb()).rejects.toMatchObject({ code: 'not_found' });
    const { user, payments, refunds, invoices } = await bookOf(ctx);
    expect(user.subscriptionTier).toBe('free');
    expect(payments).toMatchObject([{ state: 'review' }]);
    expect([refunds.length, invoices]).toEqual([0, 0]);
  });
});

describe('a payment in review', () => {
  test('accepted, also twice at once, gives the plan and one invoice', async () => {
    const ctx = await payerOf();
    const { id: paymentId } = await payWrongly(ctx);
    // the oldest come first, and other tests leave some behind
    const createdAt = new Date('1949-01-01');
    await withSystem((tx) => tx.payment.update({ where: { id: paymentId }, data: { createdAt } }));
    const row = (await listReview(operator, api)).find(({ id }) => id === paymentId);
    expect(row).toMatchObject({ amountPaise: 300_000, receivedPaise: 353_882 });
    const ruling = { paymentId, decision: 'accept', reason } as const;
    const answers = await Promise.allSettled([
      settleReview(operator, ruling, api),
      settleReview(operator, ruling, api),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { user, payments, invoices } = await bookOf(ctx);
    expect(user.subscriptionTier).toBe('starter');
    expect(payments).toMatchObject([{ state: 'success', status: 'success', reason }]);
    expect(invoices).toBe(1);
    const deed = { action: 'payment.accepted', resourceId: paymentId };
    expect((await deedsOf(operator)).filter(({ action }) => action === deed.action)).toEqual([
      deed,
    ]);
  });

  test('sent back gives no plan and no invoice, and all that arrived returns', async () => {
    const ctx = await payerOf();
    const { id: paymentId } = await payWrongly(ctx);
    await settleReview(operator, { paymentId, decision: 'refund', reason }, api);
    const { refunds } = await bookOf(ctx);
    expect(refunds).toMatchObject([{ amountPaise: 353_882n, requestedBy: operator.userId }]);
    const merchantRefundId = refunds[0]?.merchantRefundId ?? '';
    await settleRefund(merchantRefundId, api);
    await simulator.settleRefund(merchantRefundId, 'COMPLETED');
    expect(await settleRefund(merchantRefundId, api)).toBe('completed');
    const { user, payments, invoices } = await bookOf(ctx);
    expect(user.subscriptionTier).toBe('free');
    expect(payments).toMatchObject([{ state: 'refunded', status: 'refunded' }]);
    expect(invoices).toBe(0);
    expect(await contradictionsOf(ctx)).toEqual([]);
  });

  test('is not accepted where it would take away a plan bought meanwhile, nor without a reason', async () => {
    const ctx = await payerOf();
    const { id: paymentId } = await payWrongly(ctx);
    const asked = { planId: 'growth', cycle: 'monthly', idempotencyKey: randomUUID() } as const;
    const bought = await startCheckout(ctx, asked, api);
    const { merchantTransactionId } = await paymentOf(ctx, bought.paymentId ?? '');
    await simulator.settle(merchantTransactionId, 'COMPLETED');
    await settlePayment(merchantTransactionId, api);
    const accept = (why: string) =>
      settleReview(operator, { paymentId, decision: 'accept', reason: why }, api);
    await expect(accept(reason)).rejects.toMatchObject({ code: 'conflict' });
    await expect(accept('  ')).rejects.toThrow(/Say why/);
    expect((await bookOf(ctx)).user.subscriptionTier).toBe('growth');
  });
});

describe('a refund', () => {
  test('of 60 % asked for twice at once is opened once', async () => {
    const ctx = await payerOf();
    const { id: paymentId, merchantTransactionId: q } = await pay(ctx);
    const part = { paymentId, amountPaise: 212_329, reason };
    const answers = await Promise.allSettled([
      requestRefund(operator, part),
      requestRefund(operator, part),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { refunds } = await bookOf(ctx);
    expect(refunds).toMatchObject([{ amountPaise: 212_329n, requestedBy: operator.userId }]);
    const [row] = (await findPayments(operator, { q, state: null, page: 1 })).rows;
    expect(row).toMatchObject({ refundablePaise: 141_553, refunds: [{ state: 'requested' }] });
    expect(await deedsOf(operator)).toContainEqual({
      action: 'refund.requested',
      resourceId: refunds[0]?.id,
    });
  });
});

test('a payment is found by address, order and transaction, and the search is written down', async () => {
  const { id: other } = await pay(await payerOf());
  const mine = await payerOf();
  const { email } = await withUser(mine, (tx) =>
    tx.user.findUniqueOrThrow({ where: { id: mine.userId }, select: { email: true } }),
  );
  const { id, merchantTransactionId, transactionId } = await pay(mine);
  for (const q of [email.slice(1, 24).toUpperCase(), merchantTransactionId, transactionId ?? '?']) {
    const { rows, more } = await findPayments(operator, { q, state: null, page: 1 });
    expect([rows.map((row) => row.id), more]).toEqual([[id], false]);
  }
  const none = await findPayments(operator, { q: merchantTransactionId, state: 'failed', page: 1 });
  expect(none.rows).toEqual([]);
  expect(other).not.toBe(id);
  const searches = (await deedsOf(operator)).filter(({ action }) => action === 'payments.searched');
  expect(searches.length).toBeGreaterThanOrEqual(4);
});

test('a webhook replayed asks PhonePe again; while that is silent the error stands with it', async () => {
  const ctx = await payerOf();
  const { merchantTransactionId: orderId } = await begin(ctx);
  await storeWebhook({
    event: 'checkout.order.completed',
    payload: { merchantOrderId: orderId, state: 'COMPLETED' },
  });
  const { id } = await withSystem((tx) => tx.webhookInbox.findFirstOrThrow({ where: { orderId } }));
  await simulator.break({ failing: 20, status: 503 });
  await expect(replayWebhook(operator, { id }, api)).rejects.toMatchObject({ code: 'unavailable' });
  const rowOf = async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => listWebhooks(operator, { page })));
    return pages.flatMap(({ rows }) => rows).find((row) => row.id === id);
  };
  expect(await rowOf()).toMatchObject({ outcome: null, error: expect.any(String), attempts: 1 });
  await simulator.break({});
  await simulator.settle(orderId, 'COMPLETED');
  const twice = await Promise.all([1, 2].map(() => replayWebhook(operator, { id }, api)));
  expect(twice).toEqual([{ outcome: 'payment success' }, { outcome: 'payment success' }]);
  expect(await rowOf()).toMatchObject({ outcome: 'payment success', error: null });
  expect((await bookOf(ctx)).invoices).toBe(1);
  expect(await deedsOf(operator)).toContainEqual({ action: 'webhook.replayed', resourceId: id });
});

test('a day is reconciled: only what differs is told, nothing moves, and settling mends it', async () => {
  const ctx = await payerOf();
  const [agreeing, late, amiss] = [await pay(ctx), await begin(await payerOf()), await pay(ctx)];
  await simulator.settle(late.merchantTransactionId, 'COMPLETED');
  // the books are made to say that less arrived
  await withSystem((tx) =>
    tx.payment.update({
      where: { id: amiss.id },
      data: { amountPaise: 100_000, amount: '1000.00' },
    }),
  );
  // a day that hardly another run has, from its first moment in India to its last
  const start = Date.parse('1950-01-01T00:00:00+05:30') + randomInt(20_000) * dayMs;
  const [day, dayAfter] = [start, start + dayMs].map((at) => todayInIst(new Date(at)));
  const mine = [agreeing.id, late.id, amiss.id];
  for (const [at, id] of mine.entries()) {
    const createdAt = new Date(start + ([0, dayMs / 2, dayMs - 1][at] ?? 0));
    await withSystem((tx) => tx.payment.update({ where: { id }, data: { createdAt } }));
  }
  const own = ({ paymentId }: { paymentId: string }) => mine.includes(paymentId);
  const look = async () => {
    const { differences, asked, more } = await reconcile(operator, day ?? '', api);
    expect([asked >= mine.length, more]).toEqual([true, false]);
    return differences.filter(own);
  };
  const found = [
    { paymentId: late.id, ours: 'pending', theirs: 'COMPLETED', movable: true },
    { paymentId: amiss.id, ours: 'success', theirsPaise: 353_882, movable: false },
  ];
  expect(await look()).toMatchObject(found);
  expect(await look()).toMatchObject(found);
  expect(await settleAnew(operator, { paymentId: late.id }, api)).toEqual({ state: 'success' });
  expect(await look()).toMatchObject([found[1]]);
  expect((await reconcile(operator, dayAfter ?? '', api)).differences.filter(own)).toEqual([]);
  await expect(reconcile(operator, '2026-02-30', api)).rejects.toThrow();
});

test('a day’s refunds are reconciled too, and settling brings or asks about those on their way', async () => {
  const ctx = await payerOf();
  const { id: paymentId } = await pay(ctx);
  const refundOf = async () => {
    const wanted = { paymentId, amountPaise: 10_000, reason };
    const { refundId: merchantRefundId } = await requestRefund(operator, wanted);
    const where = { merchantRefundId };
    return withUser(ctx, (tx) => tx.refund.findUniqueOrThrow({ where }));
  };
  await simulator.break({ refundsWait: true });
  // brought and waiting; completed without our hearing of it; never brought; larger there than here
  const [waiting, done, lost, amiss] = [
    await refundOf(),
    await refundOf(),
    await refundOf(),
    await refundOf(),
  ];
  for (const one of [waiting, done, amiss]) await settleRefund(one.merchantRefundId, api);
  await simulator.settleRefund(done.merchantRefundId, 'COMPLETED');
  await withSystem((tx) =>
    tx.refund.update({ where: { id: amiss.id }, data: { amountPaise: 9_900n } }),
  );
  const start = Date.parse('1950-01-01T00:00:00+05:30') + randomInt(20_000) * dayMs;
  const mine = [waiting, done, lost, amiss].map(({ id }) => id);
  for (const [at, id] of mine.entries()) {
    const createdAt = new Date(start + at * 1000);
    await withSystem((tx) => tx.refund.update({ where: { id }, data: { createdAt } }));
  }
  const look = async () => {
    const found = await reconcile(operator, todayInIst(new Date(start)), api);
    expect(found.refundsAsked).toBeGreaterThanOrEqual(mine.length);
    return found.refundDifferences.filter(({ refundId }) => mine.includes(refundId));
  };
  const wrong = { refundId: amiss.id, oursPaise: 9_900, theirsPaise: 10_000 };
  expect(await look()).toMatchObject([
    { refundId: done.id, ours: 'pending', theirs: 'COMPLETED', movable: true },
    { refundId: lost.id, ours: 'requested', theirs: 'unknown', theirsPaise: null, movable: true },
    wrong,
  ]);
  expect(await settleRefundAnew(operator, { refundId: done.id }, api)).toEqual({
    state: 'completed',
  });
  expect(await settleRefundAnew(operator, { refundId: lost.id }, api)).toEqual({
    state: 'pending',
  });
  expect(await look()).toMatchObject([wrong]);
  await simulator.break({ failing: 99, status: 503 });
  expect((await look()).map(({ theirs }) => theirs)).toEqual(Array(4).fill('silent'));
  const again = settleRefundAnew(operator, { refundId: lost.id }, api);
  await expect(again).rejects.toMatchObject({ code: 'unavailable' });
  expect(await deedsOf(operator)).toContainEqual({
    action: 'refund.asked_again',
    resourceId: done.id,
  });
});

test('each day is compared once at night, when PhonePe answers, and the seller is told of one that differs', async () => {
  const { id } = await begin(await payerOf());
  const midnight = Date.parse('2050-01-01T00:00:00+05:30') + randomInt(10_000) * dayMs;
  const day = todayInIst(new Date(midnight));
  await withSystem(async (tx) => {
    // paid, as it says, and PhonePe still waits
    const paid = { state: 'success', status: 'success', createdAt: new Date(midnight) };
    await tx.payment.update({ where: { id }, data: paid });
  });
  const after = (hours: number) => new Date(midnight + dayMs + hours * 3600_000);
  const night = (hours: number) => reconcileNightly(after(hours), () => api);
  const rowOf = () =>
    withSystem((tx) => tx.reconciliation.findUniqueOrThrow({ where: { day: new Date(day) } }));
  const told = async () =>
    (await mailsTo(contactAddress())).filter(({ subject }) => subject.includes(day));

  expect(await night(3.9)).toBeNull();
  await simulator.break({ failing: 99, status: 503 });
  expect(await night(4)).toBe(day);
  expect(await rowOf()).toMatchObject({ payments: 1, finishedAt: null });
  await simulator.break({});
  const before = await Promise.all([night(4.1), night(4.1), night(4.1)]);
  // two workers at once take the two days that are left, and a third finds nothing to do
  expect(new Set(before).size).toBe(3);
  expect(before).toContain(null);
  expect(await told()).toEqual([]);
  expect(await night(5.2)).toBe(day);
  expect(await night(9)).toBeNull();
  expect(await rowOf()).toMatchObject({ differences: 1, finishedAt: expect.any(Date) });
  expect(await told()).toMatchObject([{ subject: `Reconciliation of ${day}: 1 difference` }]);
  // it says that it is paid, and has no invoice: the books contradict themselves too
  const all = await mailsTo(contactAddress());
  expect(all.some(({ subject }) => subject.startsWith('The books contradict'))).toBe(true);
});
