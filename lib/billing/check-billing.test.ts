import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/platform/ctx';
import type { Prisma, Tx } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { payerOf } from '@/lib/testing/billing';
import { checkBilling, findContradictions } from './check-billing';

const start = new Date();
const end = new Date(start.getTime() + 30 * 86_400_000);
const series = 'ZC';
const numberOf = (n: number) => `${series}/26-27/${String(n).padStart(6, '0')}`;

let ctx: Ctx;
beforeEach(async () => {
  ctx = await payerOf();
});

/** What the check says of this test's own account and series, of what `plant` did; nothing of it stays. */
async function sayings(plant: (tx: Tx) => Promise<unknown>): Promise<string[]> {
  const undo = new Error('undone');
  let found: string[] = [];
  await withSystem(async (tx) => {
    await plant(tx);
    const all = await findContradictions(tx);
    found = all
      .filter(({ userId, subject }) => userId === ctx.userId || subject.startsWith(`${series}/`))
      .map(({ says }) => says);
    throw undo;
  }).catch((error: unknown) => {
    if (error !== undo) throw error;
  });
  return found;
}

type Plan = Partial<Prisma.SubscriptionUncheckedCreateInput>;
type Money = Partial<Prisma.PaymentUncheckedCreateInput>;

const subscribe = (tx: Tx, change: Plan = {}) =>
  tx.subscription.create({
    data: {
      userId: ctx.userId,
      planId: 'starter',
      amount: '2999.00',
      status: 'active',
      currentPeriodStart: start,
      currentPeriodEnd: end,
      ...change,
    },
  });
const pay = (tx: Tx, change: Money = {}) =>
  tx.payment.create({
    data: {
      userId: ctx.userId,
      merchantTransactionId: `MO-${randomUUID()}`,
      amount: '3538.82',
      amountPaise: 353_882,
      state: 'success',
      status: 'success',
      fulfilledAt: start,
      ...change,
    },
  });
const count = (tx: Tx, lastNumber: number) =>
  tx.documentSequence.create({ data: { series, fiscalYear: '2026-27', lastNumber } });
const invoice = (tx: Tx, paymentId: string, change: { n?: number; grandTotal?: string } = {}) =>
  tx.invoice.create({
    data: {
      userId: ctx.userId,
      paymentId,
      invoiceNumber: numberOf(change.n ?? 1),
      invoiceDate: start,
      grandTotal: change.grandTotal ?? '3538.82',
      data: {},
    },
  });
const refund = (tx: Tx, paymentId: string, state: string, amountPaise = 353_882) =>
  tx.refund.create({
    data: {
      userId: ctx.userId,
      paymentId,
      merchantRefundId: `MR-${randomUUID()}`,
      amountPaise,
      state,
      reason: 'Asked for',
    },
  });

/** A plan that was bought as it should be. */
async function bought(tx: Tx) {
  const { id } = await subscribe(tx);
  const plan = { subscriptionTier: 'starter', subscriptionEndsAt: end };
  await tx.user.update({ where: { id: ctx.userId }, data: plan });
  await count(tx, 1);
  const payment = await pay(tx, { subscriptionId: id });
  return { payment, document: await invoice(tx, payment.id) };
}

test('books that agree have nothing to say', async () => {
  expect(await sayings(bought)).toEqual([]);
  expect((await checkBilling()).filter(({ userId }) => userId === ctx.userId)).toEqual([]);
});

describe('accounts and subscriptions', () => {
  const tell = (data: Prisma.UserUpdateInput) => async (tx: Tx) => {
    await bought(tx);
    await tx.user.update({ where: { id: ctx.userId }, data });
  };

  test.each([
    [
      { subscriptionTier: 'growth' },
      /^the account says growth active .*, its subscription starter active/,
    ],
    [{ subscriptionStatus: 'past_due' }, /^the account says starter past_due/],
    [
      { subscriptionEndsAt: null },
      /^the account says starter active, its subscription starter active 20/,
    ],
  ])('that differ: %o', async (data, says) => {
    expect(await sayings(tell(data))).toEqual([expect.stringMatching(says)]);
  });

  test('a plan without a subscription', async () => {
    const found = await sayings((tx) =>
      tx.user.update({ where: { id: ctx.userId }, data: { subscriptionTier: 'growth' } }),
    );
    expect(found).toEqual(['the account says growth active, its subscription is not there']);
  });

  test('two subscriptions that live', async () => {
    const found = await sayings(async (tx) => {
      // what keeps it from happening has to go first
      await tx.$executeRaw`RESET ROLE`;
      await tx.$executeRaw`DROP INDEX subscriptions_living_key`;
      await bought(tx);
      await subscribe(tx);
    });
    expect(found).toContain('2 subscriptions live at once');
  });

  test('a subscription that nobody paid', async () => {
    const found = await sayings(async (tx) => {
      const { payment } = await bought(tx);
      await tx.payment.update({ where: { id: payment.id }, data: { subscriptionId: null } });
    });
    expect(found).toEqual(['lives without a payment']);
  });

  test('a subscription that outlives its grace', async () => {
    const over = new Date(start.getTime() - 20 * 86_400_000);
    const found = await sayings(async (tx) => {
      await bought(tx);
      const where = { userId: ctx.userId };
      await tx.subscription.updateMany({ where, data: { currentPeriodEnd: over } });
      await tx.user.update({ where: { id: ctx.userId }, data: { subscriptionEndsAt: over } });
    });
    expect(found).toEqual(['goes on after its period and its grace']);
  });
});

describe('payments and documents', () => {
  test('a payment without an invoice, unless it bought nothing and goes back', async () => {
    expect(await sayings((tx) => pay(tx))).toEqual(['is paid and has no invoice']);
    const returned = async (tx: Tx) =>
      refund(tx, (await pay(tx, { fulfilledAt: null })).id, 'pending');
    expect(await sayings(returned)).toEqual([]);
  });

  test('an invoice of a failed payment', async () => {
    const found = await sayings(async (tx) => {
      await count(tx, 1);
      const failed = { state: 'failed', status: 'failed', fulfilledAt: null };
      await invoice(tx, (await pay(tx, failed)).id);
    });
    expect(found).toEqual(['is an invoice of what is not paid']);
  });

  test('an invoice over another sum', async () => {
    const found = await sayings(async (tx) => {
      await count(tx, 1);
      await invoice(tx, (await pay(tx)).id, { grandTotal: '3538.83' });
    });
    expect(found).toEqual(['says 3538.83, its payment 3538.82']);
  });

  test('a refund without its credit note, and a note without its refund', async () => {
    const without = await sayings(async (tx) => {
      await refund(tx, (await bought(tx)).payment.id, 'completed', 100);
    });
    expect(without).toEqual(['is refunded and has no credit note']);
    const early = await sayings(async (tx) => {
      const { payment, document } = await bought(tx);
      const { id } = await refund(tx, payment.id, 'pending', 100);
      await tx.documentSequence.updateMany({ where: { series }, data: { lastNumber: 2 } });
      const money = { subtotal: '0.85', cgst: '0', sgst: '0', igst: '0.15', grandTotal: '1.00' };
      const of = { userId: ctx.userId, invoiceId: document.id, refundId: id };
      await tx.creditNote.create({
        data: { ...of, ...money, noteNumber: numberOf(2), noteDate: start, data: {} },
      });
    });
    expect(early).toEqual(['is a credit note of what is not refunded']);
  });

  test('more going back than came', async () => {
    const found = await sayings(async (tx) => {
      const { payment } = await bought(tx);
      await refund(tx, payment.id, 'pending', 200_000);
      await refund(tx, payment.id, 'requested', 200_000);
      await refund(tx, payment.id, 'failed', 200_000);
    });
    expect(found).toEqual(['was 353882 paise, and 400000 go back']);
  });

  test('a gap in a series, and a number that the series has not reached', async () => {
    const gap = await sayings(async (tx) => {
      await count(tx, 3);
      await invoice(tx, (await pay(tx)).id, { n: 2 });
    });
    expect(gap).toEqual(['was given out and is no document', 'was given out and is no document']);
    const past = await sayings(async (tx) => {
      await bought(tx);
      await invoice(tx, (await pay(tx)).id, { n: 5 });
    });
    expect(past).toEqual(['is past the end of its series']);
  });
});
