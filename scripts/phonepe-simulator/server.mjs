import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Api, Refused } from './api.mjs';
import { Ledger } from './ledger.mjs';
import { checkoutPage, messagePage } from './page.mjs';
import { Webhooks } from './webhooks.mjs';

const delayMs = 20_000;
const mostBytes = 100_000;

async function bodyOf(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > mostBytes) throw new Refused(413, 'TOO_LARGE', 'The body is too large.');
  }
  if (text === '') return {};
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, 'BAD_REQUEST', 'The body is not JSON.');
  }
}

/**
 * A stand-in for PhonePe over HTTP: the same calls, a checkout page, the same webhooks, and faults on
 * demand under /_simulator. `webhook`: where to post and with which name and password.
 */
export async function startSimulator({
  port = 0,
  host = '127.0.0.1',
  file = null,
  webhook,
  clientId,
  clientSecret,
  publicUrl,
}) {
  const faults = {};
  const ledger = new Ledger(file);
  const hooks = new Webhooks({ ...webhook, faults });
  const tokens = new Set();
  let api;

  const routes = [
    ['POST', /^\/v1\/oauth\/token$/, (_, body) => giveToken(body)],
    ['POST', /^\/checkout\/v2\/pay$/, (_, body) => api.pay(body)],
    ['GET', /^\/checkout\/v2\/order\/([^/]+)\/status$/, ([id]) => api.status(id)],
    ['POST', /^\/payments\/v2\/refund$/, (_, body) => refund(body)],
    ['GET', /^\/payments\/v2\/refund\/([^/]+)\/status$/, ([id]) => api.refundStatus(id)],
    ['POST', /^\/subscriptions\/v2\/notify$/, (_, body) => api.notice(body)],
    ['POST', /^\/subscriptions\/v2\/redeem$/, (_, body) => api.redeem(body)],
    ['GET', /^\/subscriptions\/v2\/order\/([^/]+)\/status$/, ([id]) => api.status(id)],
    ['GET', /^\/subscriptions\/v2\/([^/]+)\/status$/, ([id]) => api.subscription(id)],
    ['POST', /^\/subscriptions\/v2\/([^/]+)\/cancel$/, ([id]) => cancel(id)],
  ];
  const switches = [
    ['POST', /^\/_simulator\/faults$/, (_, body) => setFaults(body)],
    ['GET', /^\/_simulator\/orders$/, () => Object.values(ledger.orders)],
    ['POST', /^\/_simulator\/orders\/([^/]+)$/, ([id], { state }) => api.settle(id, state)],
    ['POST', /^\/_simulator\/refunds\/([^/]+)$/, ([id], { state }) => settleRefund(id, state)],
    ['POST', /^\/_simulator\/subscriptions\/([^/]+)$/, ([id], { state }) => setMandate(id, state)],
    ['POST', /^\/_simulator\/webhook$/, (_, body) => sendWebhook(body)],
  ];

  function giveToken({ client_id, client_secret }) {
    if (client_id !== clientId || client_secret !== clientSecret)
      throw new Refused(401, 'UNAUTHORISED', 'The client id or secret is wrong.');
    const token = randomBytes(24).toString('hex');
    tokens.add(token);
    const seconds = Math.floor(Date.now() / 1000);
    return {
      access_token: token,
      token_type: 'O-Bearer',
      issued_at: seconds,
      expires_at: seconds + 3600,
      session_expires_at: seconds + 3600,
      expires_in: 3600,
    };
  }
  function refund(body) {
    const answer = api.refund(body);
    if (!faults.refundsWait)
      setTimeout(() => api.settleRefund(body.merchantRefundId, 'COMPLETED'), 300);
    return answer;
  }
  const done = () => ({ success: true });
  function cancel(id) {
    api.setSubscription(id, 'CANCELLED');
    return done();
  }
  function setFaults(body) {
    for (const name of Object.keys(faults)) delete faults[name];
    Object.assign(faults, body);
    if (body.forgetTokens) tokens.clear();
    return faults;
  }
  function settleRefund(id, state) {
    api.settleRefund(id, state);
    return done();
  }
  function setMandate(id, state) {
    api.setSubscription(id, state);
    return done();
  }
  function sendWebhook({ event, payload }) {
    hooks.send(event, payload);
    return done();
  }

  const match = (table, request, path) => {
    for (const [method, pattern, handle] of table) {
      const found = method === request.method && pattern.exec(path);
      if (found) return { handle, values: found.slice(1).map(decodeURIComponent) };
    }
    return null;
  };
  const json = (response, status, body) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  const html = (response, status, text) => {
    response.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(text);
  };

  async function checkout(request, response, id) {
    const order = ledger.orders[id];
    if (!order) return html(response, 404, messagePage('Not found', 'There is no such order.'));
    if (request.method === 'GET') return html(response, 200, checkoutPage(order));
    const { action } = await bodyOf(request);
    if (action === 'pay') api.settle(id, 'COMPLETED');
    else if (action === 'fail') api.settle(id, 'FAILED');
    else if (action === 'delay') setTimeout(() => api.settle(id, 'COMPLETED'), delayMs).unref();
    response.writeHead(303, { location: order.redirectUrl || `/checkout/${id}` });
    response.end();
  }

  async function answer(request, response) {
    const path = new URL(request.url, 'http://simulator').pathname;
    const page = /^\/checkout\/([^/]+)$/.exec(path);
    if (page && page[1] !== 'v2') return checkout(request, response, page[1]);
    const open = match(switches, request, path);
    const found = open ?? match(routes, request, path);
    if (!found) return json(response, 404, { code: 'NOT_FOUND', message: 'No such call.' });
    if (!open && path !== '/v1/oauth/token') {
      if (faults.failing > 0) {
        faults.failing -= 1;
        throw new Refused(faults.status ?? 503, 'UNAVAILABLE', 'As ordered.');
      }
      if (faults.refuse && path.endsWith(faults.refuse))
        throw new Refused(400, 'BAD_REQUEST', 'As ordered.');
      const token = /^O-Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
      if (!tokens.has(token)) throw new Refused(401, 'UNAUTHORISED', 'The token is not known.');
    }
    const result = await found.handle(found.values, await bodyOf(request));
    // carried out, and the answer comes too late
    if (!open && path !== '/v1/oauth/token' && faults.slowMs) await pause(faults.slowMs);
    json(response, 200, result);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      if (error instanceof Refused)
        json(response, error.status, { code: error.code, message: error.message });
      else json(response, 500, { code: 'INTERNAL_SERVER_ERROR', message: String(error) });
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const url = `http://${host}:${server.address().port}`;
  api = new Api({
    ledger,
    notify: (event, payload) => hooks.send(event, payload),
    publicUrl: publicUrl ?? url,
  });
  return {
    url,
    api,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
