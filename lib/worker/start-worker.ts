import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { runBillingClock } from '@/lib/billing';
import { replyToMessage } from '@/lib/conversations';
import { executionJobs, type RunSettings, runSettings } from '@/lib/executions';
import { memoryJobs } from '@/lib/memory';
import { randomToken } from '@/lib/platform/crypto';
import { env } from '@/lib/platform/env';
import { workerHeartbeat } from '@/lib/platform/health';
import { log } from '@/lib/platform/log';
import { QueueConsumer, type QueueTimings } from '@/lib/platform/queue';
import { redis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { refreshMonthlyUsage, releaseOrphans } from '@/lib/usage';
import { forgetDelivered, relayOnce } from './relay';

export type WorkerSettings = {
  concurrency: number;
  /** The Redis streams that it takes jobs from. */
  queues: readonly string[];
  /** How often the outbox is looked at; null leaves it to other workers. */
  relayMs: number | null;
  /** How often forgotten runs are looked for; null leaves them to other workers. */
  sweepMs: number | null;
  /** How old a waiting run without a job must be. */
  forgottenMs: number;
  /** How often orphaned reservations are looked for; null leaves them to other workers. */
  reapBudgetMs: number | null;
  /** How often time is let do its work on orders and paid periods; null leaves it to other workers. */
  billingMs: number | null;
  /** How often memory is looked after; null leaves it to other workers. */
  memoryMs: number | null;
  /** How long a stopping worker lets its runs finish before it hands them back. */
  graceMs: number;
  queue: Partial<QueueTimings>;
  run: Partial<RunSettings>;
};

const defaults = (): WorkerSettings => ({
  concurrency: env().WORKER_CONCURRENCY,
  queues: Object.values(executionJobs.queues),
  relayMs: 250,
  sweepMs: 15_000,
  forgottenMs: 60_000,
  reapBudgetMs: 60_000,
  billingMs: 3_000,
  memoryMs: 60_000,
  graceMs: 8_000,
  queue: {},
  run: {},
});

export type Worker = { id: string; stop: () => Promise<void> };

/** Starts what the second process does: relay, queues, sweeper, sign of life. */
export function startWorker(given: Partial<WorkerSettings> = {}): Worker {
  const settings = { ...defaults(), ...given };
  const run = { ...runSettings, reply: replyToMessage, ...settings.run };
  const id = `${hostname()}-${process.pid}-${randomToken().slice(0, 6)}`;
  const stopped = new AbortController();

  const consumers = settings.queues.map(
    (queue) =>
      new QueueConsumer({
        queue,
        consumer: id,
        concurrency: settings.concurrency,
        handle: (delivery) => executionJobs.handle(delivery, id, run),
        onDead: executionJobs.onDead,
        timings: settings.queue,
      }),
  );
  for (const consumer of consumers) consumer.start();

  /** Repeats until the worker stops; at once again while there was something to do. */
  const repeat = async (name: string, everyMs: number | null, work: () => Promise<number>) => {
    while (everyMs !== null && !stopped.signal.aborted) {
      let did = 0;
      try {
        did = await work();
      } catch (error) {
        log().warn({ err: error, work: name }, 'the worker could not do part of its work');
      }
      if (did === 0) {
        await pause(everyMs, undefined, { signal: stopped.signal }).catch(() => undefined);
      }
    }
  };
  const loops = [
    repeat('relay', settings.relayMs, () => relayOnce()),
    repeat('sweep', settings.sweepMs, async () => {
      const swept = await executionJobs.sweep(settings.forgottenMs);
      if (swept > 0) log().info({ swept }, 'forgotten runs are in the queue again');
      await forgetDelivered();
      return 0;
    }),
    repeat('budgets', settings.reapBudgetMs, async () => {
      await releaseOrphans();
      await refreshMonthlyUsage();
      return 0;
    }),
    repeat('billing', settings.billingMs, async () => {
      await runBillingClock();
      return 0;
    }),
    repeat('memory', settings.memoryMs, async () => {
      await memoryJobs.snapshotDecay();
      return memoryJobs.reembed();
    }),
    repeat('sign of life', workerHeartbeat.everyMs, async () => {
      await redis().set(redisKeys.workerAlive, id, 'PX', workerHeartbeat.ttlMs);
      return 0;
    }),
  ];
  log().info({ worker: id, concurrency: settings.concurrency }, 'the worker has started');
  return {
    id,
    async stop() {
      stopped.abort();
      await Promise.all(consumers.map((consumer) => consumer.stop(settings.graceMs)));
      await Promise.all(loops);
      log().info({ worker: id }, 'the worker has stopped');
    },
  };
}
