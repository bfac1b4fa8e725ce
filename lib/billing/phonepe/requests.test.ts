import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PhonePe } from './client';

type Call = { call: string; authorization: string | undefined; body: unknown };
let calls: Call[] = [];
let tokens = 0;

/** Answers all calls alike, and keeps what was asked. */
const server = createServer(async (request, response) => {
  const said = await text(request);
  const isForm = request.headers['content-type']?.includes('form');
  calls.push({
    call: `${request.method} ${request.url}`,
    authorization: request.headers.authorization,
    body: isForm ? Object.fromEntries(new URLSearchParams(said)) : said && JSON.parse(said),
  });
  if (isForm) tokens += 1;
  const expires_at = Math.floor(Date.now() / 1000) + lifetime;
  const token = { access_token: `token-${tokens}`, token_type: 'O-Bearer', expires_at };
  if (request.url?.endsWith('/cancel')) {
    response.writeHead(204).end();
    return;
  }
  const order = { orderId: 'OMO1', refundId: 'OMR1', state: stateNow, amount: 100 };
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ ...token, ...order, redirectUrl: 'https://phonepe.example/pay' }));
});
let stateNow = 'PENDING';
let lifetime = 3600;
let url = '';
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  [calls, stateNow, lifetime] = [[], 'PENDING', 3600];
});
afterAll(async () => {
  server.closeAllConnections();
  await once(server.close(), 'close');
});

const connect = (cancelPath = '/subscriptions/v2/{id}/cancel') =>
  new PhonePe({
    identityUrl: `${url}/identity`,
    apiUrl: `${url}/pg`,
    clientId: 'M1',
    clientSecret: 's3cret',
    clientVersion: '2',
    cancelPath,
  });
const expireAt = new Date('2036-01-01T00:00:00Z');
const order = {
  merchantOrderId: 'MO-1',
  amountPaise: 353_882,
  redirectUrl: 'https://muhurat.example/account/billing/return?payment=1',
  expireAfterSeconds: 1200,
  udf1: 'payment-1',
};

test('a token is asked for by form, once for many calls, and borne as O-Bearer', async () => {
  const api = connect();
  await Promise.all(['a', 'b', 'c'].map((id) => api.orderStatus(id)));
  const [asked, ...rest] = calls;
  expect(asked).toMatchObject({
    call: 'POST /identity/v1/oauth/token',
    body: {
      client_id: 'M1',
      client_secret: 's3cret',
      client_version: '2',
      grant_type: 'client_credentials',
    },
  });
  expect(rest.map(({ call }) => call).sort()).toEqual(
    ['a', 'b', 'c'].map((id) => `GET /pg/checkout/v2/order/${id}/status`),
  );
  expect(new Set(rest.map(({ authorization }) => authorization))).toEqual(
    new Set([`O-Bearer token-${tokens}`]),
  );
});

test('a token is taken for old a minute before it is', async () => {
  const api = connect();
  lifetime = 59;
  await api.orderStatus('a');
  lifetime = 61;
  await api.orderStatus('b');
  await api.orderStatus('c');
  const paths = calls.map(({ call }) => call.split('/').at(-2));
  expect(paths).toEqual(['oauth', 'a', 'oauth', 'b', 'c']);
});

test('a checkout, and one that sets a mandate up, are asked for in PhonePe’s shape', async () => {
  const api = connect();
  expect(await api.pay(order)).toMatchObject({ redirectUrl: 'https://phonepe.example/pay' });
  await api.pay(order, {
    merchantSubscriptionId: 'MS-1',
    maxAmountPaise: 400_000,
    frequency: 'YEARLY',
    expireAt,
  });
  const plain = {
    merchantOrderId: 'MO-1',
    amount: 353_882,
    expireAfter: 1200,
    metaInfo: { udf1: 'payment-1' },
  };
  const merchantUrls = { redirectUrl: order.redirectUrl };
  const subscriptionDetails = {
    subscriptionType: 'RECURRING',
    merchantSubscriptionId: 'MS-1',
    authWorkflowType: 'TRANSACTION',
    amountType: 'VARIABLE',
    maxAmount: 400_000,
    frequency: 'YEARLY',
    productType: 'UPI_MANDATE',
    expireAt: expireAt.getTime(),
  };
  const setup = { type: 'SUBSCRIPTION_CHECKOUT_SETUP', subscriptionDetails, merchantUrls };
  expect(calls.slice(1).map(({ call, body }) => [call, body])).toEqual([
    ['POST /pg/checkout/v2/pay', { ...plain, paymentFlow: { type: 'PG_CHECKOUT', merchantUrls } }],
    ['POST /pg/checkout/v2/pay', { ...plain, paymentFlow: setup }],
  ]);
});

test('a refund and a debit are asked for, and asked about, in PhonePe’s shape', async () => {
  const api = connect();
  await api.refund({ merchantRefundId: 'MR-1', originalMerchantOrderId: 'MO-1', amountPaise: 100 });
  await api.refundStatus('MR-1');
  const mandate = { merchantOrderId: 'MD-1', merchantSubscriptionId: 'MS-1' };
  await api.notifyDebit({ ...mandate, amountPaise: 353_882, expireAt });
  await api.redeem('MD-1');
  await api.debitStatus('MD-1');
  stateNow = 'ACTIVE';
  expect(await api.autopayState('MS-1')).toBe('ACTIVE');
  expect(calls.slice(1).map(({ call, body }) => [call, body])).toEqual([
    [
      'POST /pg/payments/v2/refund',
      { merchantRefundId: 'MR-1', originalMerchantOrderId: 'MO-1', amount: 100 },
    ],
    ['GET /pg/payments/v2/refund/MR-1/status', ''],
    [
      'POST /pg/subscriptions/v2/notify',
      {
        merchantOrderId: 'MD-1',
        amount: 353_882,
        expireAt: expireAt.getTime(),
        paymentFlow: {
          type: 'SUBSCRIPTION_REDEMPTION',
          merchantSubscriptionId: 'MS-1',
          redemptionRetryStrategy: 'STANDARD',
          autoDebit: false,
        },
      },
    ],
    ['POST /pg/subscriptions/v2/redeem', { merchantOrderId: 'MD-1' }],
    ['GET /pg/subscriptions/v2/order/MD-1/status', ''],
    ['GET /pg/subscriptions/v2/MS-1/status', ''],
  ]);
});

test('a mandate is ended on either of the paths that PhonePe documents', async () => {
  for (const path of ['/subscriptions/v2/{id}/cancel', '/checkout/v2/subscriptions/{id}/cancel']) {
    await connect(path).cancelAutopay('MS-1');
    expect(calls.at(-1)?.call).toBe(`POST /pg${path.replace('{id}', 'MS-1')}`);
  }
});

test.each([
  ['NOTIFICATION_IN_PROGRESS', 'PENDING'],
  ['NOTIFIED', 'PENDING'],
  ['PENDING', 'PENDING'],
  ['COMPLETED', 'COMPLETED'],
  ['FAILED', 'FAILED'],
])('an order of which PhonePe says %s is %s', async (said, state) => {
  stateNow = said;
  expect((await connect().debitStatus('MD-1')).state).toBe(state);
});

test('an answer that is not understood is no answer', async () => {
  stateNow = 'SOMETHING_NEW';
  await expect(connect().orderStatus('MO-1')).rejects.toMatchObject({ code: 'unreadable' });
});
