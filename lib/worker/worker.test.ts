import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { getExecution, stopExecution, submitExecution } from '@/lib/executions';
import type { ExecutionView } from '@/lib/executions/schemas';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { readStream } from '@/lib/platform/event-stream';
import { enqueueJob } from '@/lib/platform/queue-store';
import { redis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { createTenant } from '@/lib/testing/tenant';
import { startWorker, type Worker, type WorkerSettings } from './start-worker';

const workers: Worker[] = [];
const children: ChildProcess[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});

/** Quick enough to see a takeover in a second; a queue of its own, nothing of other tests. */
const settingsFor = (queue: string): Partial<WorkerSettings> => ({
  queues: [queue],
  relayMs: null,
  sweepMs: null,
  reapBudgetMs: null,
  billingMs: null,
  memoryMs: null,
  graceMs: 0,
  queue: { heartbeatMs: 100, idleMs: 600, reapMs: 150, blockMs: 200 },
  // no heartbeat of the row while it writes: the embedded Postgres waits for a transaction that is frozen
  run: { wordPauseMs: 15, heartbeatMs: 60_000, staleMs: 600 },
});

function startHere(queue: string, change: Partial<WorkerSettings> = {}) {
  const worker = startWorker({ ...settingsFor(queue), ...change });
  workers.push(worker);
  return worker;
}

const bundle = resolve('node_modules/.cache/worker-process.mjs');

// as the worker is built for production: a process of its own that starts at once
beforeAll(async () => {
  await build({
    entryPoints: ['lib/testing/worker-process.ts'],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
});

async function startChild(queue: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [bundle, JSON.stringify(settingsFor(queue))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  return child;
}

const newQueue = () => `queue:test:${randomUUID()}`;

async function submitTo(queue: string, ctx: WorkspaceCtx): Promise<string> {
  const { id } = await submitExecution(ctx, {
    skillId: 'content.linkedin',
    inputs: { topic: 'Indigo saris woven by hand in nine days for a gifting season' },
    idempotencyKey: randomUUID(),
  });
  await enqueueJob(queue, { executionId: id });
  return id;
}

async function until<T>(look: () => Promise<T | null | false | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found) return found;
    await pause(20);
  }
}

const ended = (ctx: WorkspaceCtx, id: string) =>
  until(async () => {
    const view = await getExecution(ctx, id);
    return (view.status === 'completed' || view.status === 'failed') && view;
  });

/** Until a word of the run's text can be read. */
const writing = (id: string) =>
  until(async () => (await readStream(id, null)).some(({ message }) => message.type === 'token'));

const usageOf = (id: string) =>
  withSystem((tx) => tx.usageRecord.count({ where: { executionId: id } }));

/** From Stop, as the row keeps it, to the run's last event. */
const stopMs = ({ cancelRequestedAt, completedAt }: ExecutionView) =>
  Date.parse(completedAt ?? '') - Date.parse(cancelRequestedAt ?? '');

const terminal = (types: string[]) =>
  types.filter((type) => /execution_(completed|failed|cancelled)/.test(type));

test('a worker killed in the middle of a run is taken over: one end, one usage row', async () => {
  const ctx = await createTenant();
  const queue = newQueue();
  const child = await startChild(queue);
  const id = await submitTo(queue, ctx);
  await writing(id);
  child.kill('SIGKILL');
  startHere(queue);
  const view = await ended(ctx, id);
  expect(view).toMatchObject({ status: 'completed', attempt: 2 });
  expect(terminal(view.events.map((event) => event.type))).toEqual(['execution_completed']);
  expect(view.steps.filter((step) => step.step === 'context')).toMatchObject([{ attempt: 1 }]);
  expect(await usageOf(id)).toBe(1);
  await until(async () => (await redis().xlen(queue)) <= 1);
}, 90_000);

test('a worker that was frozen and wakes after the takeover writes nothing more', async () => {
  const ctx = await createTenant();
  const queue = newQueue();
  const child = await startChild(queue);
  const id = await submitTo(queue, ctx);
  await writing(id);
  child.kill('SIGSTOP');
  startHere(queue);
  const view = await ended(ctx, id);
  child.kill('SIGCONT');
  // its own next run shows that it is awake and has let go of the old one
  const next = await submitTo(queue, ctx);
  await ended(ctx, next);
  await pause(500);
  const later = await getExecution(ctx, id);
  expect(later).toEqual(view);
  expect(await usageOf(id)).toBe(1);
}, 90_000);

test('a worker that stops hands its run back, and another finishes it', async () => {
  const ctx = await createTenant();
  const queue = newQueue();
  const first = startWorker(settingsFor(queue));
  const id = await submitTo(queue, ctx);
  await writing(id);
  await first.stop();
  expect((await getExecution(ctx, id)).status).toBe('pending');
  startHere(queue);
  expect((await ended(ctx, id)).status).toBe('completed');
});

test('Stop ends a running run within a second', async () => {
  const ctx = await createTenant();
  const queue = newQueue();
  startHere(queue, { run: { wordPauseMs: 100, longestShowMs: 60_000 } });
  const id = await submitTo(queue, ctx);
  await writing(id);
  await stopExecution(ctx, { id });
  const view = await ended(ctx, id);
  expect(stopMs(view)).toBeLessThan(1_000);
  expect(view).toMatchObject({ status: 'failed', errorCode: 'cancelled', text: null });
  expect(terminal(view.events.map((event) => event.type))).toEqual(['execution_cancelled']);
});

test('a job delivered for the fourth time goes to the dead letters, and its run says so', async () => {
  const ctx = await createTenant();
  const queue = newQueue();
  const id = await submitTo(queue, ctx);
  // three consumers that take the job and die
  await redis().xgroup('CREATE', queue, 'workers', '0');
  await redis().xreadgroup('GROUP', 'workers', 'dead-1', 'COUNT', 1, 'STREAMS', queue, '>');
  for (const name of ['dead-2', 'dead-3']) {
    await redis().xautoclaim(queue, 'workers', name, 0, '0-0');
  }
  startHere(queue);
  const view = await ended(ctx, id);
  expect(view).toMatchObject({ status: 'failed', errorCode: 'dead' });
  const dead = await redis().xrange(redisKeys.deadLetters(queue), '-', '+');
  expect(dead[0]?.[1]).toEqual(expect.arrayContaining(['executionId', id, 'reason']));
});

test('two jobs for one run make one run', async () => {
  const ctx = await createTenant();
  const queue = newQueue();
  const id = await submitTo(queue, ctx);
  await enqueueJob(queue, { executionId: id });
  startHere(queue);
  startHere(queue);
  const view = await ended(ctx, id);
  expect(view).toMatchObject({ status: 'completed', attempt: 1 });
  expect(await usageOf(id)).toBe(1);
});

test('a queue that Redis lost is made anew and goes on', async () => {
  const ctx = await createTenant();
  const queue = newQueue();
  startHere(queue);
  await ended(ctx, await submitTo(queue, ctx));
  await redis().del(queue);
  expect((await ended(ctx, await submitTo(queue, ctx))).status).toBe('completed');
});
