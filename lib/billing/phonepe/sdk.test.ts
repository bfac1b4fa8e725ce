import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  Env,
  EnvConfig,
  RefundRequest,
  StandardCheckoutClient,
  StandardCheckoutPayRequest,
} from 'pg-sdk-node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Simulator } from '@/lib/testing/phonepe';

const simulator = new Simulator();
const posted: { authorization: string; body: string }[] = [];
const hook = createServer(async (request: IncomingMessage, response) => {
  let body = '';
  for await (const piece of request) body += piece;
  posted.push({ authorization: request.headers.authorization ?? '', body });
  response.end();
  hook.emit('posted');
});
const client = StandardCheckoutClient.getInstance(
  'SIMULATOR',
  'simulator-secret',
  1,
  Env.SANDBOX,
  false,
);

beforeAll(async () => {
  await once(hook.listen(0, '127.0.0.1'), 'listening');
  const { port } = hook.address() as AddressInfo;
  const url = await simulator.start({ webhookUrl: `http://127.0.0.1:${port}/` });
  // the SDK knows two hosts by name; its own HTTP client is asked to go to this one instead
  const { pgHostUrl } = EnvConfig.getBaseUrls(Env.SANDBOX);
  client.httpClient.defaults.proxy = false;
  client.httpClient.interceptors.request.use((request) => {
    if (!request.url?.startsWith(pgHostUrl)) throw new Error(`Not for PhonePe: ${request.url}`);
    return { ...request, url: request.url.replace(pgHostUrl, url) };
  });
});
afterAll(async () => {
  hook.closeAllConnections();
  await Promise.all([simulator.stop(), once(hook.close(), 'close')]);
});

test('PhonePe’s own client pays, hears of it, and refunds in part', async () => {
  const merchantOrderId = randomUUID();
  const order = StandardCheckoutPayRequest.builder()
    .merchantOrderId(merchantOrderId)
    .amount(353_882)
    .redirectUrl('http://localhost:3000/account/billing/return')
    .build();
  const { redirectUrl, state } = await client.pay(order);
  expect(state).toBe('PENDING');
  expect((await client.getOrderStatus(merchantOrderId)).state).toBe('PENDING');

  const heard = once(hook, 'posted');
  const body = new URLSearchParams({ action: 'pay' });
  await fetch(redirectUrl, { method: 'POST', body, redirect: 'manual' });
  await heard;
  expect(await client.getOrderStatus(merchantOrderId)).toMatchObject({
    state: 'COMPLETED',
    amount: 353_882,
    paymentDetails: [{ state: 'COMPLETED', transactionId: expect.stringMatching(/^T/) }],
  });

  const [news] = posted;
  const validate = (password: string) =>
    client.validateCallback('simulator', password, news?.authorization ?? '', news?.body ?? '');
  expect(validate('simulator-password')).toMatchObject({
    type: 'CHECKOUT_ORDER_COMPLETED',
    payload: { merchantOrderId, state: 'COMPLETED', amount: 353_882 },
  });
  expect(() => validate('another')).toThrow('Invalid Callback');

  const merchantRefundId = randomUUID();
  const refund = RefundRequest.builder()
    .merchantRefundId(merchantRefundId)
    .originalMerchantOrderId(merchantOrderId)
    .amount(100_000)
    .build();
  expect(await client.refund(refund)).toMatchObject({ state: 'PENDING', amount: 100_000 });
  await once(hook, 'posted');
  expect((await client.getRefundStatus(merchantRefundId)).state).toBe('COMPLETED');
});
