import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { withClock } from '@/lib/platform/clock';
import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { payerOf } from '@/lib/testing/billing';
import { connectTo, Simulator } from '@/lib/testing/phonepe';
import { cancelSubscription, undoCancel } from './change-subscription';
import { findContradictions } from './check-billing';
import { runBillingClock } from './clock/run-billing-clock';
import { openRefund } from './open-refund';
import { awaitPayment } from './payments';
import type { PhonePe } from './phonepe';
import { settlePayment } from './settle-payment';
import { settleRefund } from './settle-refund';
import { startCheckout } from './start-checkout';
import { lockPayer } from './subscription-store';
import { processWebhook, storeWebhook } from './webhook-inbox';

// The same seed each time: a run that fails is a run that fails again.
const settings = { seed: 26_11_22, numRuns: 6 };
// hundreds of transactions: seconds on an idle machine, many on a loaded one
vi.setConfig({ testTimeout: 120_000 });
const dayMs = 86_400_000;

const simulator = new Simulator();
let api: PhonePe;
beforeAll(async () => {
  api = connectTo(await simulator.start());
});
beforeEach(() => simulator.break({ refundsWait: true }));
afterAll(() => simulator.stop());

async function begin(ctx: Ctx) {
  const asked = { planId: 'starter', cycle: 'monthly', idempotencyKey: randomUUID() } as const;
  const { paymentId } = await startCheckout(ctx, asked, api);
  return withUser(ctx, (tx) => tx.payment.findUniqueOrThrow({ where: { id: paymentId ?? '' } }));
}
async function buy(ctx: Ctx) {
  const payment = await begin(ctx);
  await simulator.settle(payment.merchantTransactionId, 'COMPLETED');
  await settlePayment(payment.merchantTransactionId, api);
  return payment;
}
type Ids = { merchantOrderId?: string; merchantRefundId?: string };
/** News as PhonePe posts it, true or not, looked into at once. */
async function post(event: string, ids: Ids, state: string) {
  await storeWebhook({ event, payload: { ...ids, state } });
  const { merchantOrderId: orderId = null, merchantRefundId: refundId = null } = ids;
  const { id } = await withSystem((tx) =>
    tx.webhookInbox.findFirstOrThrow({ where: { event, orderId, refundId } }),
  );
  await processWebhook(id, api);
}
const bookOf = (ctx: Ctx) =>
  withUser(ctx, async (tx) => ({
    user: await tx.user.findUniqueOrThrow({
      where: { id: ctx.userId },
      select: { subscriptionTier: true, subscriptionStatus: true, subscriptionEndsAt: true },
    }),
    payments: await tx.payment.findMany({ orderBy: { createdAt: 'asc' } }),
    invoices: await tx.invoice.findMany(),
    notes: await tx.creditNote.findMany(),
    refunds: await tx.refund.findMany(),
    subscriptions: await tx.subscription.findMany({ where: { status: { not: 'incomplete' } } }),
  }));
const contradictionsOf = async ({ userId }: Ctx) => {
  const all = await withSystem(findContradictions);
  return all.filter((one) => one.userId === userId);
};

/** Groups one after another, and what is in a group at the same moment. */
const groupsOf = <T>(steps: readonly T[]) =>
  fc.array(fc.array(fc.constantFrom(...steps), { minLength: 1, maxLength: 4 }), { maxLength: 2 });
const run = async <T>(groups: readonly T[][], act: (step: T) => Promise<unknown>) => {
  for (const group of groups) await Promise.all(group.map(act));
};

test('an order ends as PhonePe says, in whatever order and however often it is heard of', async () => {
  const steps = ['webhook', 'late failure', 'return page', 'clock', 'settle'] as const;
  const groups = groupsOf(steps);
  const decision = fc.constantFrom('COMPLETED', 'FAILED', null);
  const property = fc.asyncProperty(groups, decision, groups, async (before, decided, after) => {
    const ctx = await payerOf();
    const { id, merchantTransactionId: order, createdAt } = await begin(ctx);
    const ids = { merchantOrderId: order };
    const soon = new Date(createdAt.getTime() + 3_600_000);
    const acts: Record<(typeof steps)[number], () => Promise<unknown>> = {
      webhook: () => post('checkout.order.completed', ids, 'COMPLETED'),
      'late failure': () => post('checkout.order.failed', ids, 'FAILED'),
      'return page': () => awaitPayment(ctx, id, api),
      clock: () => runBillingClock(soon, () => api, ctx.userId),
      settle: () => settlePayment(order, api),
    };
    await run(before, (step) => acts[step]());
    if (decided) await simulator.settle(order, decided);
    await run(after, (step) => acts[step]());
    await acts.settle();
    const { user, payments, invoices, subscriptions } = await bookOf(ctx);
    const paid = decided === 'COMPLETED';
    const state = { COMPLETED: 'success', FAILED: 'failed', none: 'pending' }[decided ?? 'none'];
    expect(payments).toMatchObject([{ state }]);
    expect([invoices.length, subscriptions.length]).toEqual(paid ? [1, 1] : [0, 0]);
    expect(user).toEqual({
      subscriptionTier: paid ? 'starter' : 'free',
      subscriptionStatus: 'active',
      subscriptionEndsAt: paid ? payments[0]?.periodEnd : null,
    });
    expect(await contradictionsOf(ctx)).toEqual([]);
  });
  await fc.assert(property, settings);
});

test('a refund ends as PhonePe says, and is asked for once', async () => {
  const steps = ['webhook', 'late failure', 'clock', 'settle'] as const;
  const groups = groupsOf(steps);
  const decision = fc.constantFrom('COMPLETED', 'FAILED');
  const property = fc.asyncProperty(groups, decision, groups, async (before, decided, after) => {
    const ctx = await payerOf();
    const { id } = await buy(ctx);
    const { merchantRefundId: refund, createdAt } = await withSystem(async (tx) => {
      await lockPayer(tx, ctx.userId);
      const payment = await tx.payment.findUniqueOrThrow({ where: { id } });
      return openRefund(tx, payment, { amountPaise: 1_000, reason: 'Asked', requestedBy: null });
    });
    const ids = { merchantRefundId: refund };
    const soon = new Date(createdAt.getTime() + 3_600_000);
    const acts: Record<(typeof steps)[number], () => Promise<unknown>> = {
      webhook: () => post('pg.refund.completed', ids, 'COMPLETED'),
      'late failure': () => post('pg.refund.failed', ids, 'FAILED'),
      clock: () => runBillingClock(soon, () => api, ctx.userId),
      settle: () => settleRefund(refund, api),
    };
    await Promise.all([acts.settle(), acts.clock(), acts.settle()]);
    await run(before, (step) => acts[step]());
    await simulator.settleRefund(refund, decided);
    await run(after, (step) => acts[step]());
    await acts.settle();
    const { payments, refunds, notes, user } = await bookOf(ctx);
    const done = decided === 'COMPLETED';
    expect(refunds).toMatchObject([{ state: decided.toLowerCase() }]);
    expect(payments).toMatchObject([{ state: done ? 'partially_refunded' : 'success' }]);
    expect(notes.map(({ grandTotal }) => Number(grandTotal))).toEqual(done ? [10] : []);
    expect(user.subscriptionTier).toBe('starter');
    expect(await contradictionsOf(ctx)).toEqual([]);
  });
  await fc.assert(property, settings);
});

test('a plan is what its payments, its cancellation and the day make of it', async () => {
  const step = fc.oneof(
    fc.constantFrom('pay', 'cancel', 'undo', 'charge fails'),
    fc.integer({ min: 1, max: 40 }),
  );
  const steps = fc.array(step, { minLength: 2, maxLength: 6 });
  const property = fc.asyncProperty(steps, async (given) => {
    const ctx = await payerOf();
    let at = new Date('2027-01-10T06:00:00Z');
    await withClock(at, () => buy(ctx));
    const refused = (work: Promise<unknown>) =>
      work.catch(({ code }) => expect(code).toBe('conflict'));
    // what a reader of the rules expects: the paid days, and whether they are the last
    let paidUntil = (await bookOf(ctx)).user.subscriptionEndsAt as Date;
    let cancelled = false;
    let lives = true;
    const expected = () => {
      const late = at.getTime() - paidUntil.getTime();
      if (late >= (cancelled ? 0 : 7 * dayMs)) return ['free', 'active', null];
      const status = cancelled ? 'cancelled' : late >= 0 ? 'past_due' : 'active';
      return ['starter', status, paidUntil];
    };
    const acts: Record<string, () => Promise<unknown>> = {
      pay: async () => {
        await buy(ctx);
        cancelled = false;
        const { user, payments } = await bookOf(ctx);
        const last = payments.findLast(({ state }) => state === 'success');
        // what still lives goes on from its end; what has ended begins anew
        if (lives) expect(last?.periodStart).toEqual(paidUntil);
        else expect(Number(last?.periodStart)).toBeGreaterThanOrEqual(at.getTime());
        paidUntil = user.subscriptionEndsAt as Date;
        expect(last?.periodEnd).toEqual(paidUntil);
        lives = true;
      },
      cancel: async () => {
        await refused(cancelSubscription(ctx));
        if (lives) cancelled = true;
      },
      undo: async () => {
        await refused(undoCancel(ctx));
        if (lives) cancelled = false;
      },
      'charge fails': async () => {
        const { merchantTransactionId: order } = await begin(ctx);
        await simulator.settle(order, 'FAILED');
        await Promise.all([settlePayment(order, api), settlePayment(order, api)]);
      },
    };
    for (const one of given) {
      at = new Date(at.getTime() + (typeof one === 'number' ? one : 1 / 24) * dayMs);
      const act = typeof one === 'string' ? acts[one] : null;
      await withClock(at, async () => {
        await act?.();
        await act?.();
        await runBillingClock(at, () => api, ctx.userId);
        await runBillingClock(at, () => api, ctx.userId);
      });
      const { user } = await bookOf(ctx);
      const { subscriptionTier, subscriptionStatus, subscriptionEndsAt } = user;
      expect([subscriptionTier, subscriptionStatus, subscriptionEndsAt]).toEqual(expected());
      lives = subscriptionTier === 'starter';
    }
    expect(await contradictionsOf(ctx)).toEqual([]);
  });
  await fc.assert(property, { ...settings, numRuns: 5 });
});
