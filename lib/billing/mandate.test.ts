import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withClock } from '@/lib/platform/clock';
import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import type { OutboxTopics } from '@/lib/platform/outbox';
import { payerOf } from '@/lib/testing/billing';
import { connectTo, Simulator } from '@/lib/testing/phonepe';
import { cancelSubscription, endAutopay } from './change-subscription';
import { runBillingClock } from './clock/run-billing-clock';
import { lookAfterMandate } from './mandate';
import { listPayments } from './payments';
import type { PhonePe } from './phonepe';
import type { SellablePlan } from './schemas';
import { settleAutopay } from './settle-autopay';
import { settlePayment } from './settle-payment';
import { quoteCheckout, startCheckout } from './start-checkout';

const simulator = new Simulator();
let api: PhonePe;
beforeAll(async () => {
  api = connectTo(await simulator.start());
});
beforeEach(() => simulator.break({}));
afterAll(() => simulator.stop());

const start = new Date('2027-01-10T06:00:00Z');
const days = (n: number) => new Date(start.getTime() + n * 86_400_000);
const tick = (ctx: Ctx, at: Date) =>
  withClock(at, () => runBillingClock(at, () => api, ctx.userId));

async function begin(ctx: Ctx, planId: SellablePlan) {
  const asked = { planId, cycle: 'monthly', autopay: true, idempotencyKey: randomUUID() } as const;
  const { paymentId } = await startCheckout(ctx, asked, api);
  const payment = await withUser(ctx, (tx) =>
    tx.payment.findUniqueOrThrow({ where: { id: paymentId ?? '' } }),
  );
  return payment.merchantTransactionId;
}
async function complete(order: string) {
  await simulator.settle(order, 'COMPLETED');
  await settlePayment(order, api);
}
const buy = async (ctx: Ctx, planId: SellablePlan) => complete(await begin(ctx, planId));
const planOf = (ctx: Ctx) =>
  withUser(ctx, (tx) =>
    tx.subscription.findFirstOrThrow({ where: { status: { not: 'expired' } } }),
  );
const mandateOf = async (ctx: Ctx) => (await planOf(ctx)).phonepeSubscriptionId ?? '';
const accountOf = (ctx: Ctx) =>
  withUser(ctx, (tx) =>
    tx.user.findUniqueOrThrow({
      where: { id: ctx.userId },
      select: { subscriptionTier: true, subscriptionStatus: true },
    }),
  );
const paymentsOf = (ctx: Ctx) =>
  withUser(ctx, (tx) => tx.payment.findMany({ orderBy: { createdAt: 'asc' } }));
const messagesOf = async <T extends 'mandate' | 'mail'>(ctx: Ctx, topic: T) => {
  const { userId } = ctx;
  const rows = await withSystem((tx) =>
    tx.outbox.findMany({ where: { userId, topic }, orderBy: { id: 'asc' } }),
  );
  return rows.map(({ payload }) => payload as OutboxTopics[T]);
};
/** What the worker does with what it was told so far. */
const work = async (ctx: Ctx) => {
  for (const one of await messagesOf(ctx, 'mandate')) await lookAfterMandate(one, api);
};
async function active() {
  const ctx = await payerOf();
  await withClock(start, () => buy(ctx, 'starter'));
  await work(ctx);
  expect((await planOf(ctx)).autopay).toBe('active');
  return ctx;
}

test('a new mandate takes the old one’s place when its order is paid, not before', async () => {
  const ctx = await active();
  const old = await mandateOf(ctx);
  const order = await withClock(days(1), () => begin(ctx, 'agency'));
  expect(await planOf(ctx)).toMatchObject({ phonepeSubscriptionId: old, autopay: 'active' });
  expect(await api.autopayState(old)).toBe('ACTIVE');
  await withClock(days(1), () => complete(order));
  expect(await mandateOf(ctx)).not.toBe(old);
  await work(ctx);
  await work(ctx);
  expect((await planOf(ctx)).autopay).toBe('active');
  expect(await api.autopayState(old)).toBe('CANCELLED');
});

test('a mandate that is still being set up is asked about again', async () => {
  const ctx = await payerOf();
  const order = await begin(ctx, 'starter');
  const { metadata } = (await paymentsOf(ctx))[0] ?? {};
  expect(metadata).toMatchObject({ mandate: { maxPaise: 353_882 } });
  expect((await planOf(ctx)).phonepeSubscriptionId).toBeNull();
  await complete(order);
  const [message] = await messagesOf(ctx, 'mandate');
  await simulator.break({ failing: 9, status: 503 });
  await expect(lookAfterMandate(message ?? { id: '', deed: 'ask' }, api)).rejects.toThrow();
});

test('a plan paused in the UPI app keeps its paid days and its grace, and is not debited', async () => {
  const ctx = await active();
  const mandate = await mandateOf(ctx);
  await simulator.setMandate(mandate, 'PAUSED');
  expect(await settleAutopay(mandate, api)).toBe('paused');
  expect((await planOf(ctx)).status).toBe('paused');
  const paid = { subscriptionTier: 'starter', subscriptionStatus: 'active' };
  expect(await accountOf(ctx)).toEqual(paid);
  await tick(ctx, days(29.5));
  expect(await paymentsOf(ctx)).toHaveLength(1);
  await tick(ctx, days(31.5));
  expect(await accountOf(ctx)).toEqual({ ...paid, subscriptionStatus: 'past_due' });
  const subjects = (await messagesOf(ctx, 'mail')).map(({ subject }) => subject);
  expect(subjects).toEqual([
    'Your plan Starter is paid until 10 Feb 2027',
    'Your plan Starter is not paid',
  ]);
  // resumed in its grace, it is debited after a day's notice
  await simulator.setMandate(mandate, 'ACTIVE');
  expect(await settleAutopay(mandate, api)).toBe('active');
  await tick(ctx, days(32));
  await tick(ctx, days(32.9));
  expect((await accountOf(ctx)).subscriptionStatus).toBe('past_due');
  await tick(ctx, days(33.1));
  expect(await accountOf(ctx)).toEqual(paid);
  expect((await planOf(ctx)).currentPeriodEnd?.toISOString()).toContain('2027-03-10');
});

test('a pause takes an announced debit back; resumed in time, it is announced anew, and told anew', async () => {
  const ctx = await active();
  const mandate = await mandateOf(ctx);
  await tick(ctx, days(29.2));
  await simulator.setMandate(mandate, 'PAUSED');
  await settleAutopay(mandate, api);
  expect((await paymentsOf(ctx)).map(({ state }) => state)).toEqual(['success', 'failed']);
  await simulator.setMandate(mandate, 'ACTIVE');
  await settleAutopay(mandate, api);
  expect((await planOf(ctx)).status).toBe('active');
  await tick(ctx, days(29.8));
  await tick(ctx, days(29.9));
  await tick(ctx, days(31.1));
  const states = (await paymentsOf(ctx)).map(({ state }) => state);
  expect(states).toEqual(['success', 'failed', 'success']);
  // the first announcement had become untrue, and each debit wants a notice a day before it
  const subjects = (await messagesOf(ctx, 'mail')).map(({ subject }) => subject);
  expect(subjects).toEqual(Array(2).fill('₹3,538.82 will be debited for your plan Starter'));
});

test('a debit that the mandate does not reach is not made, and the person is told to pay', async () => {
  const ctx = await active();
  await withSystem((tx) =>
    tx.subscription.updateMany({
      where: { userId: ctx.userId },
      data: { autopayMaxPaise: 353_881 },
    }),
  );
  await tick(ctx, days(26));
  await tick(ctx, days(29.5));
  expect(await paymentsOf(ctx)).toHaveLength(1);
  const [mail, ...more] = await messagesOf(ctx, 'mail');
  expect(more).toEqual([]);
  expect(mail?.subject).toBe('Your plan Starter is paid until 10 Feb 2027');
  expect(mail?.text).toContain('pay ₹3,538.82');
});

describe('a debit above ₹15,000', () => {
  /** Bought with a mandate, announced and asked for when the paid month is over. */
  async function asked() {
    const ctx = await payerOf();
    await withClock(start, () => buy(ctx, 'agency'));
    await work(ctx);
    await tick(ctx, days(29.5));
    await tick(ctx, days(31.1));
    const debit = (await paymentsOf(ctx))[1];
    expect(debit).toMatchObject({ kind: 'autopay', state: 'pending', amountPaise: 2_949_882n });
    return { ctx, debit, order: debit?.merchantTransactionId ?? '' };
  }

  test('is said to need approval before purchase and before it is made, GST counted', async () => {
    const ctx = await payerOf();
    const needs = async (planId: SellablePlan) =>
      (await quoteCheckout(ctx, { planId, cycle: 'monthly' })).debitNeedsApproval;
    expect([await needs('growth'), await needs('agency')]).toEqual([false, true]);
    const { ctx: payer } = await asked();
    const [mail] = await messagesOf(payer, 'mail');
    expect(mail?.subject).toBe('₹29,498.82 will be debited for your plan Agency');
    expect(mail?.text).toContain('your UPI app asks you to approve it');
  });

  test('waits for the payer, is not asked for twice, and once approved carries the plan on', async () => {
    const { ctx, debit, order } = await asked();
    // its checks are counted from when it was due, and not from its notice
    expect(Number(debit?.nextCheckAt)).toBeGreaterThan(Number(days(31)));
    const waiting = { subscriptionTier: 'agency', subscriptionStatus: 'past_due' };
    expect(await accountOf(ctx)).toEqual(waiting);
    await tick(ctx, days(31.2));
    expect((await paymentsOf(ctx)).map(({ state }) => state)).toEqual(['success', 'pending']);
    await simulator.settle(order, 'COMPLETED');
    await tick(ctx, days(31.3));
    await tick(ctx, days(31.4));
    expect((await paymentsOf(ctx)).map(({ state }) => state)).toEqual(['success', 'success']);
    expect(await accountOf(ctx)).toEqual({ ...waiting, subscriptionStatus: 'active' });
    expect((await planOf(ctx)).currentPeriodEnd?.toISOString()).toContain('2027-03-10');
    expect(await withUser(ctx, (tx) => tx.invoice.count())).toBe(2);
  });

  test('that is not approved leaves the days of grace, and then the free plan', async () => {
    const { ctx, order } = await asked();
    await simulator.settle(order, 'FAILED');
    await tick(ctx, days(31.3));
    expect((await paymentsOf(ctx)).map(({ state }) => state)).toEqual(['success', 'failed']);
    expect((await accountOf(ctx)).subscriptionStatus).toBe('past_due');
    await tick(ctx, days(38.5));
    expect((await accountOf(ctx)).subscriptionTier).toBe('free');
    expect(await paymentsOf(ctx)).toHaveLength(2);
  });
});

test('a debit that PhonePe refuses to announce is tried once, and the mandate looked at', async () => {
  const ctx = await active();
  await simulator.setMandate(await mandateOf(ctx), 'REVOKED');
  for (const day of [29.2, 29.3, 29.4]) await tick(ctx, days(day));
  expect((await paymentsOf(ctx)).map(({ state }) => state)).toEqual(['success', 'failed']);
  expect(await planOf(ctx)).toMatchObject({ autopay: 'revoked', status: 'active' });
});

test('a debit of which PhonePe has not heard yet is announced again, as one debit with one mail', async () => {
  const ctx = await active();
  await simulator.break({ failing: 1, status: 503 });
  await tick(ctx, days(29.2));
  const wrong = connectTo(simulator.url, { clientSecret: 'changed meanwhile' });
  const at = days(29.3);
  await withClock(at, () => runBillingClock(at, () => wrong, ctx.userId));
  expect((await planOf(ctx)).notifiedAt).toBeNull();
  await tick(ctx, days(29.4));
  expect((await planOf(ctx)).notifiedAt?.getTime()).toBe(days(29.4).getTime());
  await tick(ctx, days(31.1));
  expect((await paymentsOf(ctx)).map(({ state }) => state)).toEqual(['success', 'success']);
  expect(await messagesOf(ctx, 'mail')).toHaveLength(1);
});

test('a notice that PhonePe took, and whose answer was lost, is one all the same', async () => {
  const ctx = await active();
  await simulator.break({ failing: 1, status: 503 });
  await tick(ctx, days(29.2));
  const order = (await paymentsOf(ctx))[1]?.merchantTransactionId ?? '';
  const debit = { merchantOrderId: order, merchantSubscriptionId: await mandateOf(ctx) };
  await api.notifyDebit({ ...debit, amountPaise: 353_882, expireAt: days(40) });
  await tick(ctx, days(29.3));
  await tick(ctx, days(31.1));
  expect((await paymentsOf(ctx)).map(({ state }) => state)).toEqual(['success', 'success']);
});

describe('a smaller plan noted for the end of the period', () => {
  const noted = async (day: number) => {
    const ctx = await payerOf();
    await withClock(start, () => buy(ctx, 'growth'));
    await work(ctx);
    if (day > 29) await tick(ctx, days(29.2));
    await withClock(days(day), () => begin(ctx, 'starter').catch(() => null));
    expect(await planOf(ctx)).toMatchObject({ planId: 'growth', nextPlanId: 'starter' });
    return ctx;
  };
  const expectDebited = async (ctx: Ctx) => {
    const debits = (await paymentsOf(ctx)).filter(({ state }) => state === 'success');
    expect(debits.map(({ planId, amountPaise }) => [planId, Number(amountPaise)])).toEqual([
      ['growth', 1_179_882],
      ['starter', 353_882],
    ]);
    expect(await accountOf(ctx)).toEqual({
      subscriptionTier: 'starter',
      subscriptionStatus: 'active',
    });
    expect((await planOf(ctx)).currentPeriodEnd?.toISOString()).toContain('2027-03-10');
    expect(await withUser(ctx, (tx) => tx.refund.count())).toBe(0);
  };

  test('is what the mandate debits, and what begins then', async () => {
    const ctx = await noted(5);
    await tick(ctx, days(29.5));
    await tick(ctx, days(31.1));
    await tick(ctx, days(31.2));
    await expectDebited(ctx);
  });

  test('takes the notice of the larger debit back, and is announced in its place', async () => {
    const ctx = await noted(29.4);
    expect((await paymentsOf(ctx)).map(({ state }) => state)).toEqual(['success', 'failed']);
    await tick(ctx, days(29.5));
    await tick(ctx, days(31.1));
    await tick(ctx, days(31.2));
    await expectDebited(ctx);
    const subjects = (await messagesOf(ctx, 'mail')).map(({ subject }) => subject.slice(0, 10));
    expect(subjects.slice(0, 2)).toEqual(['₹11,798.82', '₹3,538.82 ']);
  });
});

describe('a debit that is asked for', () => {
  const announced = async () => {
    const ctx = await active();
    await tick(ctx, days(29.5));
    return { ctx, order: (await paymentsOf(ctx))[1]?.merchantTransactionId ?? '' };
  };
  const statesOf = async (ctx: Ctx) => (await paymentsOf(ctx)).map(({ state }) => state);

  test('and refused is not asked for again: its status decides', async () => {
    const { ctx } = await announced();
    await simulator.break({ refuse: '/redeem' });
    await tick(ctx, days(31.1));
    await simulator.break({});
    await tick(ctx, days(31.2));
    expect(await statesOf(ctx)).toEqual(['success', 'pending']);
    expect((await accountOf(ctx)).subscriptionStatus).toBe('past_due');
  });

  test('and whose answer was lost is looked for before it is asked for again', async () => {
    const { ctx, order } = await announced();
    expect((await listPayments(ctx)).map((one) => one.announced)).toEqual([true, false]);
    await api.redeem(order);
    await simulator.break({ refuse: '/redeem' });
    await tick(ctx, days(31.1));
    expect(await statesOf(ctx)).toEqual(['success', 'success']);
    expect(await accountOf(ctx)).toMatchObject({ subscriptionStatus: 'active' });
  });
});

test('autopay ended by the payer debits nothing from then on, though it was announced, and the plan stays', async () => {
  const [ctx, paused] = [await active(), await active()];
  const mandate = await mandateOf(ctx);
  await tick(ctx, days(29.2));
  expect((await planOf(ctx)).noticePaymentId).not.toBeNull();
  const ends = await Promise.allSettled([endAutopay(ctx), endAutopay(ctx)]);
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  // before the worker has told PhonePe
  await tick(ctx, days(31.5));
  expect((await paymentsOf(ctx)).map(({ state }) => state)).toEqual(['success', 'failed']);
  await work(ctx);
  expect(await api.autopayState(mandate)).toBe('CANCELLED');
  expect(await planOf(ctx)).toMatchObject({ autopay: 'cancelled', status: 'past_due' });
  expect((await accountOf(ctx)).subscriptionTier).toBe('starter');
  await simulator.setMandate(await mandateOf(paused), 'PAUSED');
  await settleAutopay(await mandateOf(paused), api);
  await endAutopay(paused);
  expect(await planOf(paused)).toMatchObject({ autopay: 'cancelled', status: 'active' });
  await expect(endAutopay(paused)).rejects.toMatchObject({ code: 'conflict' });
});

test('a plan that is cancelled, or has ended, leaves no mandate behind', async () => {
  const [cancels, lapses] = [await active(), await active()];
  const mandates = [await mandateOf(cancels), await mandateOf(lapses)];
  await cancelSubscription(cancels);
  await withSystem((tx) =>
    tx.subscription.updateMany({ where: { userId: lapses.userId }, data: { autopayMaxPaise: 1 } }),
  );
  await tick(lapses, days(39));
  for (const ctx of [cancels, lapses]) await work(ctx);
  const states = await Promise.all(mandates.map((id) => api.autopayState(id)));
  expect(states).toEqual(['CANCELLED', 'CANCELLED']);
  expect(await planOf(cancels)).toMatchObject({ status: 'cancelled', autopay: 'cancelled' });
});

test('news of an ended plan’s mandate leave the plan after it alone', async () => {
  const ctx = await active();
  const old = await mandateOf(ctx);
  await withSystem((tx) =>
    tx.subscription.updateMany({ where: { userId: ctx.userId }, data: { autopayMaxPaise: 1 } }),
  );
  await tick(ctx, days(39));
  await withClock(days(40), () => buy(ctx, 'growth'));
  await simulator.setMandate(old, 'REVOKED');
  expect(await settleAutopay(old, api)).toBe('revoked');
  expect(await accountOf(ctx)).toEqual({
    subscriptionTier: 'growth',
    subscriptionStatus: 'active',
  });
});

test('a checkout that comes too late for its plan leaves no mandate either', async () => {
  const ctx = await payerOf();
  const first = await begin(ctx, 'starter');
  await buy(ctx, 'growth');
  await complete(first);
  const messages = await messagesOf(ctx, 'mandate');
  expect(messages.map(({ deed }) => deed)).toEqual(['ask', 'end']);
  await work(ctx);
  expect(await api.autopayState(messages[1]?.id ?? '')).toBe('CANCELLED');
  expect((await accountOf(ctx)).subscriptionTier).toBe('growth');
});
