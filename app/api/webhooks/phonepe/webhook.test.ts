import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { billingJobs, startCheckout } from '@/lib/billing';
import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { payerOf } from '@/lib/testing/billing';
import { connectTo, Simulator } from '@/lib/testing/phonepe';
import { POST } from './route';

const simulator = new Simulator();
beforeAll(async () => {
  vi.stubEnv('PHONEPE_SIMULATOR_URL', await simulator.start());
});
afterAll(() => simulator.stop());

const known = createHash('sha256').update('simulator:simulator-password').digest('hex');
const send = async (body: string | ReadableStream, authorization: string | null = known) => {
  const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' };
  const { status } = await POST(new Request('http://localhost/api/webhooks/phonepe', init));
  return status;
};
const newsOf = (order: string, more: object = {}) => ({
  event: 'checkout.order.completed',
  payload: { merchantOrderId: order, state: 'COMPLETED', amount: 1, ...more },
});
const sayOf = (order: string, more?: object) => JSON.stringify(newsOf(order, more));
const inboxOf = (orderId: string) =>
  withSystem((tx) => tx.webhookInbox.findMany({ where: { orderId } }));
/** What the worker does with what the inbox holds of an order. */
const lookInto = async (order: string) => {
  for (const { id } of await inboxOf(order)) await billingJobs.webhook({ inboxId: id });
};

async function begin(ctx: Ctx) {
  const asked = { planId: 'starter', cycle: 'monthly', idempotencyKey: randomUUID() } as const;
  await startCheckout(ctx, asked);
  const payment = await withUser(ctx, (tx) => tx.payment.findFirstOrThrow());
  return payment.merchantTransactionId;
}
const bookOf = (ctx: Ctx) =>
  withUser(ctx, async (tx) => ({
    user: await tx.user.findUniqueOrThrow({
      where: { id: ctx.userId },
      select: { subscriptionTier: true, subscriptionEndsAt: true },
    }),
    payments: await tx.payment.findMany(),
    invoices: await tx.invoice.findMany(),
    subscriptions: await tx.subscription.findMany(),
  }));

describe('a webhook is refused, and nothing is written,', () => {
  test.each([
    ['without a header', null],
    ['with an uppercase header', known.toUpperCase()],
    ['with a prefixed header', `SHA256 ${known}`],
    ['with another’s header', createHash('sha256').update('a:b').digest('hex')],
  ])('%s', async (_, header) => {
    const order = `MO-${randomUUID()}`;
    expect(await send(sayOf(order), header)).toBe(401);
    expect(await inboxOf(order)).toEqual([]);
  });

  test.each([
    ['that is no JSON', (order: string) => `${sayOf(order)}}`],
    ['that is empty', () => ''],
    ['with NUL in it', (order: string) => sayOf(order, { note: 'a\0b' })],
    [
      'with a prototype',
      (order: string) => sayOf(order).replace('"state"', '"__proto__":{"a":1},"state"'),
    ],
    ['with half a character', (order: string) => sayOf(order, { note: '\ud83e' })],
    [
      'deeper than anything of theirs',
      (order: string) =>
        sayOf(order).replace('"amount":1', `"amount":${'['.repeat(9_000)}${']'.repeat(9_000)}`),
    ],
  ])('%s', async (_, bodyOf) => {
    const order = `MO-${randomUUID()}`;
    expect(await send(bodyOf(order))).toBe(400);
    expect(await inboxOf(order)).toEqual([]);
  });

  test('beyond 64 KiB, also in pieces whose sum nobody says before', async () => {
    const order = `MO-${randomUUID()}`;
    const large = sayOf(order, { note: 'x'.repeat(64 * 1024) });
    expect(await send(large)).toBe(413);
    const pieces = large.match(/.{1,4096}/gs)?.map((piece) => Buffer.from(piece)) ?? [];
    const body = new ReadableStream({
      pull: (controller) => {
        const piece = pieces.shift();
        if (piece) controller.enqueue(piece);
        else controller.close();
      },
    });
    expect(await send(body)).toBe(413);
    expect(pieces.length).toBeLessThan(3);
    expect(await inboxOf(order)).toEqual([]);
  });
});

test('fields and events that nobody knows are let through; what is no event is not kept', async () => {
  const order = `MO-${randomUUID()}`;
  const note = '\u061c\u200f\u202e \u0915\u094d\u200d\u0937 🪔 <b>"; DROP TABLE payments; --';
  const odd = { brandNew: { list: [1, null, note] }, state: 7 };
  expect(await send(sayOf(order, odd))).toBe(200);
  const [row] = await inboxOf(order);
  expect(row).toMatchObject({ state: null, payload: JSON.parse(sayOf(order, odd)) });
  for (const body of ['null', '[]', '{"event":1}', '{"event":"x"}'])
    expect(await send(body)).toBe(200);
});

test('an unknown order is taken, and found to be not ours', async () => {
  const order = `MO-${randomUUID()}`;
  expect(await send(sayOf(order))).toBe(200);
  await lookInto(order);
  expect(await inboxOf(order)).toMatchObject([{ outcome: 'not ours', attempts: 1 }]);
});

test('fifty copies at once give one row, one success, one invoice, one period', async () => {
  const ctx = await payerOf();
  const order = await begin(ctx);
  await simulator.settle(order, 'COMPLETED');
  const body = sayOf(order);
  const answers = await Promise.all(Array.from({ length: 50 }, () => send(body)));
  await Promise.all(Array.from({ length: 5 }, () => lookInto(order)));
  expect(new Set(answers)).toEqual(new Set([200]));
  expect(await inboxOf(order)).toMatchObject([{ deliveries: 50 }]);
  const { user, payments, invoices, subscriptions } = await bookOf(ctx);
  expect(payments).toMatchObject([{ state: 'success', status: 'success' }]);
  expect(invoices).toHaveLength(1);
  expect(subscriptions).toMatchObject([{ status: 'active' }]);
  expect(user).toEqual({ subscriptionTier: 'starter', subscriptionEndsAt: payments[0]?.periodEnd });
  const told = await withSystem((tx) =>
    tx.auditLog.count({ where: { userId: ctx.userId, action: 'payment.success' } }),
  );
  expect(told).toBe(1);
});

test('the answer does not wait for PhonePe, which holds its own back here', async () => {
  const order = await begin(await payerOf());
  await simulator.settle(order, 'COMPLETED');
  await simulator.break({ slowMs: 3_600_000 });
  expect(await send(sayOf(order))).toBe(200);
  const [row] = await inboxOf(order);
  expect(row).toMatchObject({ deliveries: 1, attempts: 0, processedAt: null });
  const work = { topic: 'webhook', payload: { equals: { inboxId: row?.id } }, doneAt: null };
  expect(await withSystem((tx) => tx.outbox.count({ where: work }))).toBe(1);
  // whoever asks now, as the worker will, gets no answer
  const asked = connectTo(simulator.url, { timeoutMs: 50 }).orderStatus(order);
  await expect(asked).rejects.toMatchObject({ code: 'unreachable' });
  await simulator.break({});
  await lookInto(order);
  expect(await inboxOf(order)).toMatchObject([{ outcome: 'payment success', attempts: 1 }]);
});

test('a forged success of what still waits changes nothing', async () => {
  const ctx = await payerOf();
  const order = await begin(ctx);
  const before = await bookOf(ctx);
  expect(await send(sayOf(order, { amount: 353_882, transactionId: 'T1' }))).toBe(200);
  await lookInto(order);
  expect(await inboxOf(order)).toMatchObject([{ outcome: 'payment pending' }]);
  const after = await bookOf(ctx);
  expect(after.user).toEqual(before.user);
  expect(after.invoices).toEqual([]);
  expect(after.payments).toMatchObject([{ state: 'pending', fulfilledAt: null }]);
});
