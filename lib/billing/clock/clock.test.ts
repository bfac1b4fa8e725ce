import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withClock } from '@/lib/platform/clock';
import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { orderOf, payerOf } from '@/lib/testing/billing';
import { connectTo, Simulator } from '@/lib/testing/phonepe';
import { earlyChecks, nextCheckAt } from '../check-schedule';
import { openRefund } from '../open-refund';
import type { PhonePe } from '../phonepe';
import type { BillingCycle, SellablePlan } from '../schemas';
import { settleAutopay } from '../settle-autopay';
import { settlePayment } from '../settle-payment';
import { settleRefund } from '../settle-refund';
import { startCheckout } from '../start-checkout';
import { lockPayer } from '../subscription-store';
import { endPeriods } from './end-periods';
import { runBillingClock } from './run-billing-clock';

const simulator = new Simulator();
let api: PhonePe;
beforeAll(async () => {
  api = connectTo(await simulator.start());
});
beforeEach(() => simulator.break({}));
afterAll(() => simulator.stop());

const start = new Date('2027-01-10T06:00:00Z');
const days = (n: number) => new Date(start.getTime() + n * 86_400_000);

type Wish = { planId?: SellablePlan; cycle?: BillingCycle; autopay?: boolean };
async function buy(ctx: Ctx, wish: Wish = {}) {
  const asked = {
    planId: 'starter',
    cycle: 'monthly',
    idempotencyKey: randomUUID(),
    ...wish,
  } as const;
  const { paymentId } = await startCheckout(ctx, asked, api);
  const payment = await withUser(ctx, (tx) =>
    tx.payment.findUniqueOrThrow({ where: { id: paymentId ?? '' } }),
  );
  await simulator.settle(payment.merchantTransactionId, 'COMPLETED');
  await settlePayment(payment.merchantTransactionId, api);
  return payment;
}
const planOf = (ctx: Ctx) =>
  withUser(ctx, async (tx) => {
    const subscription = await tx.subscription.findFirst({
      where: { status: { not: 'incomplete' } },
    });
    const user = await tx.user.findUniqueOrThrow({
      where: { id: ctx.userId },
      select: { subscriptionTier: true, subscriptionStatus: true },
    });
    return { ...user, subscription, payments: await tx.payment.count() };
  });
const mailsOf = async (ctx: Ctx) => {
  const rows = await withSystem((tx) =>
    tx.outbox.findMany({ where: { userId: ctx.userId, topic: 'mail' }, orderBy: { id: 'asc' } }),
  );
  return rows.map((row) => (row.payload as { subject: string }).subject);
};
const tick = (ctx: Ctx, at: Date) =>
  withClock(at, () => runBillingClock(at, () => api, ctx.userId));

test('an order is asked about forty times in its first quarter of an hour, then slowly, then given up', () => {
  const seconds = (checks: number) => {
    const at = nextCheckAt(start, checks);
    return at && (at.getTime() - start.getTime()) / 1000;
  };
  expect([0, 1, 10, 11, 21, 27, 29].map(seconds)).toEqual([22, 25, 52, 58, 122, 202, 292]);
  expect(earlyChecks).toBe(40);
  const all = Array.from({ length: 300 }, (_, checks) => seconds(checks));
  const end = all.indexOf(null);
  expect(end).toBeGreaterThan(100);
  expect(all.slice(end).every((one) => one === null)).toBe(true);
  const times = all.slice(0, end).map(Number);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(times.at(-1)).toBeLessThanOrEqual(8 * 86_400);
});

test('a paid order is found without a webhook, when its time to be asked has come', async () => {
  const ctx = await payerOf();
  const asked = { planId: 'starter', cycle: 'monthly', idempotencyKey: randomUUID() } as const;
  const begun = new Date();
  await startCheckout(ctx, asked, api);
  const order = await withUser(ctx, (tx) => tx.payment.findFirstOrThrow());
  await simulator.settle(order.merchantTransactionId, 'COMPLETED');
  await runBillingClock(begun, () => api, ctx.userId);
  expect((await planOf(ctx)).subscriptionTier).toBe('free');
  await runBillingClock(new Date(begun.getTime() + 30_000), () => api, ctx.userId);
  expect((await planOf(ctx)).subscriptionTier).toBe('starter');
});

test('an order that cannot be asked about lets the next go first; while nobody answers, none is put off', async () => {
  const ctx = await payerOf();
  for (const { order } of [await orderOf(ctx, {}, api), await orderOf(ctx, {}, api)]) {
    await simulator.settle(order, 'COMPLETED');
  }
  const at = new Date(Date.now() + 60_000);
  const rows = () => withUser(ctx, (tx) => tx.payment.findMany({ orderBy: { createdAt: 'asc' } }));
  const waits = async () => (await rows()).map((row) => Number(row.nextCheckAt) <= Number(at));
  const nobody = connectTo('http://127.0.0.1:9');
  await runBillingClock(at, () => nobody, ctx.userId);
  expect(await waits()).toEqual([true, true]);
  // all tries of the first
  await simulator.break({ failing: 3, status: 503 });
  await runBillingClock(at, () => api, ctx.userId);
  expect((await rows()).map(({ state }) => state)).toEqual(['pending', 'success']);
  expect((await waits())[0]).toBe(false);
  await runBillingClock(new Date(at.getTime() + 360_000), () => api, ctx.userId);
  expect((await rows()).map(({ state }) => state)).toEqual(['success', 'success']);
});

describe('a period that ends', () => {
  test('unpaid has a week of grace with a word before, at and after, and ends on free', async () => {
    const ctx = await payerOf();
    await withClock(start, () => buy(ctx));
    await tick(ctx, days(26));
    await tick(ctx, days(26));
    expect(await planOf(ctx)).toMatchObject({ subscriptionStatus: 'active' });
    await tick(ctx, days(31.1));
    expect(await planOf(ctx)).toMatchObject({
      subscriptionTier: 'starter',
      subscriptionStatus: 'past_due',
    });
    await tick(ctx, days(39));
    expect(await planOf(ctx)).toMatchObject({
      subscriptionTier: 'free',
      subscription: { status: 'expired' },
    });
    await tick(ctx, days(40));
    expect(await mailsOf(ctx)).toEqual([
      'Your plan Starter is paid until 10 Feb 2027',
      'Your plan Starter is not paid',
      'Your plan Starter has ended',
    ]);
  });

  test('paid in its grace goes on from where it ended', async () => {
    const ctx = await payerOf();
    await withClock(start, () => buy(ctx));
    await tick(ctx, days(33));
    await withClock(days(34), () => buy(ctx));
    const { subscription, subscriptionStatus } = await planOf(ctx);
    expect(subscriptionStatus).toBe('active');
    expect(subscription?.currentPeriodEnd?.toISOString()).toContain('2027-03-10T06:');
  });

  test('comes before a hundred that are unpaid already', async () => {
    // a day before all others, so that everybody's clock moves only these
    const at = new Date(Date.UTC(1970 + randomInt(30), randomInt(12), 1 + randomInt(28)));
    const people = await withSystem((tx) =>
      tx.user.createManyAndReturn({
        data: Array.from({ length: 101 }, () => ({
          email: `${randomUUID()}@example.in`,
          subscriptionTier: 'starter',
        })),
        select: { id: true },
      }),
    );
    const [ends, ...unpaid] = people.map(({ id }) => id);
    const plan = { planId: 'starter', amount: '2999.00', currentPeriodStart: at };
    const dayBefore = new Date(at.getTime() - 86_400_000);
    const late = { ...plan, status: 'past_due', currentPeriodEnd: dayBefore };
    await withSystem((tx) =>
      tx.subscription.createMany({
        data: [
          ...unpaid.map((userId) => ({ ...late, userId })),
          { ...plan, status: 'active', currentPeriodEnd: at, userId: ends ?? '' },
        ],
      }),
    );
    await endPeriods(at, null);
    const row = await withSystem((tx) =>
      tx.subscription.findFirstOrThrow({ where: { userId: ends } }),
    );
    expect(row.status).toBe('past_due');
    const ids = people.map(({ id }) => id);
    await withSystem(async (tx) => {
      await tx.subscription.deleteMany({ where: { userId: { in: ids } } });
      const free = { subscriptionTier: 'free', subscriptionStatus: 'active' };
      const none = { subscriptionStartedAt: null, subscriptionEndsAt: null };
      await tx.user.updateMany({ where: { id: { in: ids } }, data: { ...free, ...none } });
    });
  });

  test('with a smaller plan noted begins that one', async () => {
    const ctx = await payerOf();
    await withClock(start, () => buy(ctx, { planId: 'growth' }));
    await withClock(days(1), () =>
      startCheckout(
        ctx,
        { planId: 'starter', cycle: 'monthly', idempotencyKey: randomUUID() },
        api,
      ),
    );
    await tick(ctx, days(30));
    expect((await planOf(ctx)).subscriptionTier).toBe('growth');
    await tick(ctx, days(32));
    expect(await planOf(ctx)).toMatchObject({
      subscriptionTier: 'starter',
      subscriptionStatus: 'past_due',
    });
  });
});

describe('a mandate', () => {
  test('is debited once after a day’s notice, and the plan goes on', async () => {
    const ctx = await payerOf();
    await withClock(start, () => buy(ctx, { autopay: true }));
    const mandate = (await planOf(ctx)).subscription?.phonepeSubscriptionId ?? '';
    expect(await settleAutopay(mandate, api)).toBe('active');
    await tick(ctx, days(28));
    expect((await planOf(ctx)).payments).toBe(1);
    await tick(ctx, days(29.5));
    await tick(ctx, days(29.6));
    expect(await planOf(ctx)).toMatchObject({ payments: 2, subscriptionStatus: 'active' });
    await tick(ctx, days(31.1));
    await tick(ctx, days(31.2));
    const { subscription, payments, subscriptionStatus } = await planOf(ctx);
    expect([payments, subscriptionStatus]).toEqual([2, 'active']);
    expect(subscription?.currentPeriodEnd?.toISOString()).toContain('2027-03-10T06:');
    expect(await mailsOf(ctx)).toContain('₹3,538.82 will be debited for your plan Starter');
  });

  test('that was revoked is not debited', async () => {
    const ctx = await payerOf();
    await withClock(start, () => buy(ctx, { autopay: true }));
    const mandate = (await planOf(ctx)).subscription?.phonepeSubscriptionId ?? '';
    await simulator.setMandate(mandate, 'REVOKED');
    expect(await settleAutopay(mandate, api)).toBe('revoked');
    await tick(ctx, days(29.5));
    await tick(ctx, days(31.5));
    expect(await planOf(ctx)).toMatchObject({ payments: 1, subscriptionStatus: 'past_due' });
  });
});

describe('a refund', () => {
  const ask = (paymentId: string, amountPaise: number) =>
    withSystem(async (tx) => {
      const payment = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
      await lockPayer(tx, payment.userId);
      const fresh = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
      return openRefund(tx, fresh, { amountPaise, reason: 'Asked for', requestedBy: null });
    });

  test('in part has its credit note, and together with the rest ends the payment', async () => {
    const ctx = await payerOf();
    const { id } = await buy(ctx);
    const first = await ask(id, 100_000);
    await settleRefund(first.merchantRefundId, api);
    await simulator.settleRefund(first.merchantRefundId, 'COMPLETED');
    expect(await settleRefund(first.merchantRefundId, api)).toBe('completed');
    expect(await settleRefund(first.merchantRefundId, api)).toBe('completed');
    const rest = await ask(id, 253_882);
    await settleRefund(rest.merchantRefundId, api);
    await simulator.settleRefund(rest.merchantRefundId, 'COMPLETED');
    await settleRefund(rest.merchantRefundId, api);
    const { payment, notes } = await withUser(ctx, async (tx) => ({
      payment: await tx.payment.findUniqueOrThrow({ where: { id } }),
      notes: await tx.creditNote.findMany({ orderBy: { noteNumber: 'asc' } }),
    }));
    expect(payment).toMatchObject({ state: 'refunded', status: 'refunded' });
    expect(notes.map((note) => Number(note.grandTotal))).toEqual([1000, 2538.82]);
    expect(notes[0]?.noteNumber).toMatch(/^MHC\//);
  });

  test('that PhonePe knows already is on its way, though it is refused when asked for again', async () => {
    const ctx = await payerOf();
    const { id } = await buy(ctx);
    await simulator.break({ refundsWait: true });
    const { merchantRefundId } = await ask(id, 100_000);
    await settleRefund(merchantRefundId, api);
    // as when two workers look at the same moment, and neither finds it yet
    await simulator.break({ failing: 1, status: 404, refundsWait: true });
    expect(await settleRefund(merchantRefundId, api)).toBe('pending');
    await simulator.settleRefund(merchantRefundId, 'COMPLETED');
    expect(await settleRefund(merchantRefundId, api)).toBe('completed');
  });

  test('that failed gives its amount back, and is asked for anew under another id', async () => {
    const ctx = await payerOf();
    const { id } = await buy(ctx);
    await simulator.break({ refundsWait: true });
    const whole = 353_882;
    const first = await ask(id, whole);
    await settleRefund(first.merchantRefundId, api);
    await expect(ask(id, 100)).rejects.toMatchObject({ code: 'conflict' });
    await simulator.settleRefund(first.merchantRefundId, 'FAILED');
    expect(await settleRefund(first.merchantRefundId, api)).toBe('failed');
    const again = await ask(id, whole);
    expect(again.merchantRefundId).not.toBe(first.merchantRefundId);
    await settleRefund(again.merchantRefundId, api);
    await simulator.settleRefund(again.merchantRefundId, 'COMPLETED');
    expect(await settleRefund(again.merchantRefundId, api)).toBe('completed');
    const notes = await withUser(ctx, (tx) => tx.creditNote.findMany());
    expect(notes.map(({ refundId }) => refundId)).toEqual([again.id]);
  });

  test('of sixty per cent twice at once: one is refused', async () => {
    const ctx = await payerOf();
    const { id } = await buy(ctx);
    const answers = await Promise.allSettled([ask(id, 212_329), ask(id, 212_329)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [refused] = answers.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({ reason: { code: 'conflict' } });
  });
});
