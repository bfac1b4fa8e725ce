// What the worker promises when everything around it dies: real processes, with a Postgres and a Redis of
// their own that can be emptied and killed.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { inRoot } from './lib/paths.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { startRedis } from './lib/redis.mjs';
import { applyMigrations } from './lib/schema-engine.mjs';
import { startSimulator } from './phonepe-simulator/server.mjs';

const dataDir = mkdtempSync(join(tmpdir(), 'muhurat-faults-'));
const bundles = inRoot('node_modules/.cache/faults');
const children = new Set();
let services;
let phonepe;
let lib;

beforeAll(async () => {
  mkdirSync(join(dataDir, 'logs'));
  const [postgres, redis] = await Promise.all([
    startPostgres({ dataDir }),
    startRedis({ dataDir }),
  ]);
  services = { postgres: postgres.child, redis: redis.child };
  await applyMigrations(postgres.url);
  await build({
    entryPoints: ['lib/testing/worker-process.ts', 'lib/testing/queue-process.ts'],
    outdir: bundles,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  const { ModelServer } = await import('@/lib/testing/model-server');
  const model = new ModelServer();
  phonepe = await startSimulator({
    clientId: 'SIMULATOR',
    clientSecret: 'simulator-secret',
    webhook: { url: '', username: 'simulator', password: 'simulator-password' },
  });
  const answer = { kind: 'text', text: JSON.stringify(post), pieceLength: 30, pauseMs: 120 };
  // read at first use, so that these are the services of this file and of nothing else
  Object.assign(process.env, {
    DATABASE_URL: postgres.url,
    REDIS_URL: redis.url,
    PHONEPE_SIMULATOR_URL: phonepe.url,
    AI_BASE_URL: await model.start(),
    AI_MODEL_STANDARD: 'test-model',
    AI_INPUT_USD_PER_MTOK: '2',
    AI_OUTPUT_USD_PER_MTOK: '8',
    LOG_LEVEL: 'silent',
  });
  model.answerWith(answer);
  const [executions, billing, { withSystem }, { enqueueJob }, { redis: client }, people, payers] =
    await Promise.all([
      import('@/lib/executions'),
      import('@/lib/billing'),
      import('@/lib/platform/db/system'),
      import('@/lib/platform/queue-store'),
      import('@/lib/platform/redis'),
      import('@/lib/testing/tenant'),
      import('@/lib/testing/billing'),
    ]);
  lib = { ...executions, ...billing, ...people, ...payers, withSystem, enqueueJob, client, model };
}, 90_000);

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
});
afterAll(async () => {
  await lib?.model.stop();
  await phonepe?.stop();
  await Promise.all(Object.values(services ?? {}).map((child) => child.stop()));
  rmSync(dataDir, { recursive: true, force: true });
});

const post = {
  hook: 'Nine days. That is how long one loom stays busy when you order one indigo sari.',
  body: 'On day one she winds the threads. By day four the border begins, a line of parrots that her grandmother drew. Nothing is printed, so nothing repeats exactly. If you choose gifts for a team, choose something that somebody’s hands were needed for. Each box carries the name of the weaver, and a note on how the cloth was made, so that whoever opens it knows whose work it is.',
  callToAction: 'Which day would you like to see first? Write to us and ask.',
  hashtags: ['#Handloom', '#Jaipur', '#Gifting'],
};

/**
 * The times of engine.md, a tenth as long or less. So short a silence may be a loaded machine's, which is
 * why more deliveries are let pass than three.
 */
const timings = {
  heartbeatMs: 300,
  idleMs: 4_000,
  reapMs: 300,
  blockMs: 300,
  retryMs: 100,
  maxDeliveries: 10,
};
const settings = {
  relayMs: 100,
  sweepMs: 500,
  forgottenMs: 4_000,
  reapBudgetMs: null,
  memoryMs: null,
  queue: timings,
  run: { heartbeatMs: 500, staleMs: 4_000 },
};

function start(bundle, given) {
  const args = [join(bundles, `${bundle}.mjs`), JSON.stringify(given)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(child);
  return new Promise((resolve) => child.stdout.once('data', () => resolve(child)));
}
const startWorker = () => start('worker-process', settings);

function kill(child) {
  children.delete(child);
  child.kill('SIGKILL');
}

/** Until the answer is there; a service that is away has none. */
async function until(look) {
  for (;;) {
    const found = await look().catch(() => null);
    if (found) return found;
    await pause(50);
  }
}

async function submitTen(ctx) {
  const ids = [];
  for (let at = 0; at < 10; at += 1) {
    const run = {
      skillId: 'content.linkedin',
      inputs: { topic: `Indigo saris woven by hand in nine days, ${at}` },
      idempotencyKey: randomUUID(),
    };
    const { id } = await until(() => lib.submitExecution(ctx, run));
    ids.push(id);
  }
  return ids;
}

const countOf = (ids, status) =>
  lib.withSystem((tx) => tx.execution.count({ where: { id: { in: ids }, status } }));
const someRun = (ids) => until(async () => (await countOf(ids, 'running')) > 0);
const allEnd = (ids) =>
  until(async () => (await countOf(ids, { in: ['completed', 'failed'] })) === ids.length);

/** Every run ended well, with one end among its events and one line on the bill, which says what it cost. */
async function expectEachOnce(ids) {
  const { rows, usage, ends } = await lib.withSystem(async (tx) => ({
    rows: await tx.execution.findMany({ where: { id: { in: ids } } }),
    usage: await tx.usageRecord.findMany({ where: { executionId: { in: ids } } }),
    ends: await tx.event.findMany({
      where: {
        aggregateId: { in: ids },
        eventType: { startsWith: 'execution_', not: 'execution_started' },
      },
    }),
  }));
  expect(rows.map(({ status, errorCode }) => [status, errorCode])).toEqual(
    ids.map(() => ['completed', null]),
  );
  expect(ends.map(({ aggregateId }) => aggregateId).sort()).toEqual([...ids].sort());
  const billed = new Map(usage.map(({ executionId, amount }) => [executionId, Number(amount)]));
  expect(usage).toHaveLength(ids.length);
  for (const { id, cost } of rows) expect([id, billed.get(id)]).toEqual([id, Number(cost)]);
  expect(rows.every(({ cost }) => Number(cost) > 0)).toBe(true);
  return rows;
}

test('Redis forgets everything while ten runs go: each ends, and is billed once', async () => {
  const ctx = await lib.createTenant();
  await startWorker();
  const ids = await submitTen(ctx);
  await someRun(ids);
  await lib.client().flushall();
  await allEnd(ids);
  await expectEachOnce(ids);
}, 120_000);

test('worker, Redis and Postgres are killed in turn while ten runs go: none is lost', async () => {
  const ctx = await lib.createTenant();
  const [first] = await Promise.all([startWorker(), startWorker()]);
  const ids = await submitTen(ctx);
  await someRun(ids);
  kill(first);
  await startWorker();
  process.kill(services.redis.process.pid, 'SIGKILL');
  await until(() => lib.client().ping());
  process.kill(services.postgres.process.pid, 'SIGKILL');
  await allEnd(ids);
  const rows = await expectEachOnce(ids);
  // some were taken over in the middle, or this test has shown nothing
  expect(rows.some(({ attempt }) => attempt > 1)).toBe(true);
}, 120_000);

test('a thousand tasks on five workers, one of which is killed again and again: none is lost', async () => {
  const [queue, done] = [`queue:test:${randomUUID()}`, `done:${randomUUID()}`];
  const tasks = Array.from({ length: 1000 }, (_, at) => String(at));
  await Promise.all(tasks.map((task) => lib.enqueueJob(queue, { task })));
  const given = {
    queue,
    done,
    concurrency: 4,
    timings: { ...timings, idleMs: 1_000, heartbeatMs: 100 },
  };
  const workers = await Promise.all(tasks.slice(0, 5).map(() => start('queue-process', given)));
  for (let at = 0; (await lib.client().scard(done)) < tasks.length; at += 1) {
    if (at < 8) {
      const [victim] = workers.splice(Math.floor(Math.random() * workers.length), 1);
      kill(victim);
      workers.push(await start('queue-process', given));
    } else await pause(50);
  }
  expect((await lib.client().smembers(done)).sort()).toEqual([...tasks].sort());
  expect(await lib.client().scard(`${done}:dead`)).toBe(0);
}, 120_000);

test('Redis forgets everything and the worker is killed while payments come in: each counts once', async () => {
  const orders = [];
  const payers = new Set([null]);
  for (let at = 0; at < 60; at += 1) {
    const ctx = await lib.payerOf();
    payers.add(ctx.userId);
    const wish = { planId: 'starter', cycle: 'monthly', idempotencyKey: randomUUID() };
    const { paymentId: id } = await lib.startCheckout(ctx, wish);
    const payment = await lib.withSystem((tx) => tx.payment.findUniqueOrThrow({ where: { id } }));
    const order = payment.merchantTransactionId;
    phonepe.api.settle(order, 'COMPLETED');
    const payload = { merchantOrderId: order, state: 'COMPLETED' };
    for (const event of ['checkout.order.completed', 'checkout.order.failed'])
      await lib.storeWebhook({ event, payload });
    orders.push(order);
  }
  const paid = () =>
    lib.withSystem((tx) =>
      tx.payment.count({ where: { merchantTransactionId: { in: orders }, state: 'success' } }),
    );
  const first = await startWorker();
  const early = await until(async () => (await paid()) || null);
  kill(first);
  await lib.client().flushall();
  // some were in its hands, or this test has shown nothing
  expect(early).toBeLessThan(orders.length);
  // the minute passes for which it had taken them
  await lib.withSystem((tx) =>
    tx.outbox.updateMany({ where: { doneAt: null }, data: { availableAt: new Date(0) } }),
  );
  await startWorker();
  await until(async () => (await paid()) === orders.length);
  const invoices = await lib.withSystem((tx) => tx.invoice.findMany());
  const numbers = invoices.map(({ invoiceNumber }) => Number(invoiceNumber.split('/').at(-1)));
  expect(numbers.sort((a, b) => a - b)).toEqual(orders.map((_, at) => at + 1));
  const contradictions = await lib.checkBilling();
  expect(contradictions.filter(({ userId }) => payers.has(userId))).toEqual([]);
}, 120_000);
