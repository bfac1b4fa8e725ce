import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectTo, Simulator } from '@/lib/testing/phonepe';
import type { PhonePe } from './client';
import { contentHashOf, isFromPhonePe, readWebhook } from './webhook';

const simulator = new Simulator();
let phonePe: PhonePe;

const connect = (settings = {}) => connectTo(simulator.url, settings);

beforeAll(async () => {
  await simulator.start();
  phonePe = connect();
});
beforeEach(() => simulator.break({}));
afterAll(() => simulator.stop());

const order = (amountPaise = 353_882) => ({
  merchantOrderId: randomUUID(),
  amountPaise,
  redirectUrl: 'http://localhost:3000/account/billing/return',
  expireAfterSeconds: 1200,
});
const mandate = () => ({
  merchantSubscriptionId: randomUUID(),
  maxAmountPaise: 2_000_000,
  frequency: 'MONTHLY' as const,
  expireAt: new Date('2036-01-01T00:00:00Z'),
});

describe('a checkout', () => {
  test('waits, and is completed by the person', async () => {
    const asked = order();
    const { redirectUrl } = await phonePe.pay(asked);
    expect(await phonePe.orderStatus(asked.merchantOrderId)).toMatchObject({
      state: 'PENDING',
      amountPaise: asked.amountPaise,
      transactionId: null,
    });
    const page = await fetch(redirectUrl);
    expect(await page.text()).toContain('₹3,538.82');
    const paid = await fetch(redirectUrl, {
      method: 'POST',
      body: new URLSearchParams({ action: 'pay' }),
      redirect: 'manual',
    });
    expect(paid.headers.get('location')).toBe(asked.redirectUrl);
    expect(await phonePe.orderStatus(asked.merchantOrderId)).toMatchObject({
      state: 'COMPLETED',
      transactionId: expect.stringMatching(/^T\w+$/),
      method: 'UPI_QR',
    });
  });

  test('that was answered too late is there all the same', async () => {
    const asked = order();
    await phonePe.pay(order());
    await simulator.break({ slowMs: 400 });
    await expect(connect({ timeoutMs: 150 }).pay(asked)).rejects.toMatchObject({
      name: 'PhonePeFailure',
      code: 'unreachable',
    });
    await simulator.break({});
    expect((await phonePe.orderStatus(asked.merchantOrderId)).state).toBe('PENDING');
  });

  test('is not asked for twice when their side fails, but a question is', async () => {
    const asked = order();
    await simulator.break({ failing: 1, status: 503 });
    await expect(phonePe.pay(asked)).rejects.toMatchObject({ code: 'unreachable', status: 503 });
    await phonePe.pay(asked);
    await simulator.break({ failing: 2, status: 503 });
    expect((await phonePe.orderStatus(asked.merchantOrderId)).state).toBe('PENDING');
    await simulator.break({ failing: 1, status: 429 });
    await phonePe.pay(order());
  });

  test('goes on with a new token when the old one is refused', async () => {
    await phonePe.pay(order());
    await simulator.break({ forgetTokens: true });
    const asked = order();
    await phonePe.pay(asked);
    expect((await phonePe.orderStatus(asked.merchantOrderId)).state).toBe('PENDING');
    // one new token: what is refused with it too stays refused
    await simulator.break({ failing: 2, status: 401 });
    await expect(phonePe.pay(order())).rejects.toMatchObject({ code: 'refused', status: 401 });
    await phonePe.pay(order());
  });

  test('left or failed on its page leads back, and says so when asked', async () => {
    for (const [action, state] of [
      ['abandon', 'PENDING'],
      ['fail', 'FAILED'],
    ] as const) {
      const asked = order();
      const { redirectUrl } = await phonePe.pay(asked);
      const body = new URLSearchParams({ action });
      const answer = await fetch(redirectUrl, { method: 'POST', body, redirect: 'manual' });
      expect(answer.headers.get('location')).toBe(asked.redirectUrl);
      expect((await phonePe.orderStatus(asked.merchantOrderId)).state).toBe(state);
    }
  });

  test('with a wrong secret, an unlawful id or amount is refused', async () => {
    await expect(connect({ clientSecret: 'wrong' }).pay(order())).rejects.toMatchObject({
      code: 'refused',
      status: 401,
    });
    await expect(phonePe.pay({ ...order(), merchantOrderId: '../x' })).rejects.toThrow();
    await expect(phonePe.pay(order(99))).rejects.toThrow();
    await expect(phonePe.orderStatus('a/../b')).rejects.toThrow();
    await expect(phonePe.pay({ ...order(), merchantOrderId: 'a'.repeat(63) })).rejects.toThrow();
    await phonePe.pay({ ...order(), merchantOrderId: `${randomUUID()}_${'a'.repeat(25)}` });
    for (const expireAfterSeconds of [299, 3601]) {
      await expect(phonePe.pay({ ...order(), expireAfterSeconds })).rejects.toThrow();
    }
    await expect(phonePe.orderStatus(randomUUID())).rejects.toMatchObject({ status: 404 });
  });
});

test('a refund is asked for once, and completes later; more than was paid is refused', async () => {
  const asked = order();
  await phonePe.pay(asked);
  await simulator.settle(asked.merchantOrderId, 'COMPLETED');
  await simulator.break({ refundsWait: true });
  const refund = (amountPaise: number) => ({
    merchantRefundId: randomUUID(),
    originalMerchantOrderId: asked.merchantOrderId,
    amountPaise,
  });
  const first = refund(200_000);
  expect((await phonePe.refund(first)).state).toBe('PENDING');
  await expect(phonePe.refund(refund(200_000))).rejects.toMatchObject({ code: 'refused' });
  await simulator.settleRefund(first.merchantRefundId, 'COMPLETED');
  expect((await phonePe.refundStatus(first.merchantRefundId)).state).toBe('COMPLETED');
});

test('a mandate is set up with the first payment, debits silently up to ₹15,000, and ends', async () => {
  const [asked, terms] = [order(), mandate()];
  const { merchantSubscriptionId } = terms;
  await phonePe.pay(asked, terms);
  expect(await phonePe.autopayState(merchantSubscriptionId)).toBe('ACTIVATION_IN_PROGRESS');
  await simulator.settle(asked.merchantOrderId, 'COMPLETED');
  expect(await phonePe.autopayState(merchantSubscriptionId)).toBe('ACTIVE');

  const debit = async (amountPaise: number) => {
    const merchantOrderId = randomUUID();
    const expireAt = new Date('2036-01-01T00:00:00Z');
    await phonePe.notifyDebit({ merchantOrderId, merchantSubscriptionId, amountPaise, expireAt });
    await phonePe.redeem(merchantOrderId);
    return (await phonePe.debitStatus(merchantOrderId)).state;
  };
  expect(await debit(1_500_000)).toBe('COMPLETED');
  expect(await debit(1_500_001)).toBe('PENDING');
  await expect(debit(2_000_001)).rejects.toMatchObject({ code: 'refused' });
  await phonePe.cancelAutopay(merchantSubscriptionId);
  expect(await phonePe.autopayState(merchantSubscriptionId)).toBe('CANCELLED');
});

describe('a webhook', () => {
  const login = { username: 'simulator', password: 'simulator-password' };
  const header = createHash('sha256').update('simulator:simulator-password').digest('hex');

  test.each([
    [header, true],
    [null, false],
    ['', false],
    [header.toUpperCase(), false],
    [`SHA256 ${header}`, false],
    [`${header} `, false],
    [header.replace(/.$/, 'x'), false],
  ])('with the header %s: %s', (given, expected) => {
    expect(isFromPhonePe(given, login)).toBe(expected);
  });

  test('is read for what it is about, wherever the ids stand', () => {
    const payload = { state: 'COMPLETED', merchantOrderId: 'o-1', amount: 1, news: { more: true } };
    const flat = readWebhook({ event: 'checkout.order.completed', type: 'X', payload });
    expect(flat).toMatchObject({ orderId: 'o-1', state: 'COMPLETED', subscriptionId: null });
    const nested = readWebhook({
      event: 'subscription.setup.order.completed',
      payload: { ...payload, paymentFlow: { merchantSubscriptionId: 's-1' } },
    });
    expect(nested?.subscriptionId).toBe('s-1');
    for (const body of [
      null,
      [],
      'x',
      {},
      { event: 'x' },
      { payload: {} },
      { event: 1, payload },
    ]) {
      expect(readWebhook(body)).toBeNull();
    }
  });

  test('has one hash for one piece of news, however often it comes', () => {
    const news = (state: string, amount: number) =>
      readWebhook({ event: 'e', payload: { state, merchantOrderId: 'o-1', amount } });
    const hash = (webhook: ReturnType<typeof news>) => webhook && contentHashOf(webhook);
    expect(hash(news('COMPLETED', 1))).toBe(hash(news('COMPLETED', 2)));
    expect(hash(news('COMPLETED', 1))).not.toBe(hash(news('FAILED', 1)));
  });
});
