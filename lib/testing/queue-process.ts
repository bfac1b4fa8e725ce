import { setTimeout as pause } from 'node:timers/promises';
import { QueueConsumer, type QueueTimings } from '@/lib/platform/queue';
import { redis } from '@/lib/platform/redis';

type Settings = {
  queue: string;
  concurrency: number;
  /** The set that finished tasks are added to; the list beside it keeps each time one was finished. */
  done: string;
  timings: Partial<QueueTimings>;
};

/** A consumer of trivial tasks in a process of its own, for tests that kill many: settings as JSON. */
const { queue, concurrency, done, timings } = JSON.parse(process.argv[2] ?? '{}') as Settings;
new QueueConsumer({
  queue,
  consumer: `test-${process.pid}`,
  concurrency,
  handle: async ({ job }) => {
    await pause(Math.random() * 4);
    await redis().sadd(done, job.task ?? '');
    return 'done';
  },
  onDead: async ({ task = '' }) => {
    await redis().sadd(`${done}:dead`, task);
  },
  timings,
}).start();
process.stdout.write('ready\n');
