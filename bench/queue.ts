// What our queue and our streams cost beyond the bare Redis commands, measured in the same run against the
// same server. `npm run bench` starts one for it.
import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { tailExecution } from '@/lib/executions';
import { disconnectChannels } from '@/lib/platform/channels';
import { env } from '@/lib/platform/env';
import { publishEvents } from '@/lib/platform/event-stream';
import { QueueConsumer } from '@/lib/platform/queue';
import { enqueueJob } from '@/lib/platform/queue-store';
import { disconnectRedis } from '@/lib/platform/redis';
import { sse } from '@/lib/web/sse';

const jobs = 5_000;
const messages = 1_000;
const inParallel = 100;

const connect = () => new Redis(env().REDIS_URL);

/** Runs `work` for each number below `count`, so many at a time. */
async function times(count: number, work: (at: number) => Promise<unknown>) {
  for (let at = 0; at < count; at += inParallel) {
    const some = Math.min(inParallel, count - at);
    await Promise.all(Array.from({ length: some }, (_, one) => work(at + one)));
  }
}

async function perSecond(count: number, work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return Math.round((count * 1000) / (performance.now() - begun));
}

/** The least that a queue with acknowledgements can do: one connection, one entry at a time. */
async function bareQueue() {
  const [client, reader] = [connect(), connect()];
  const stream = `bench:${randomUUID()}`;
  const add = await perSecond(jobs, () =>
    times(jobs, (at) => client.xadd(stream, '*', 'executionId', String(at))),
  );
  await client.xgroup('CREATE', stream, 'workers', '0');
  const take = await perSecond(jobs, async () => {
    for (let done = 0; done < jobs; done += 1) {
      const answer = (await reader.xreadgroup(
        'GROUP',
        'workers',
        'one',
        'COUNT',
        1,
        'STREAMS',
        stream,
        '>',
      )) as [string, [string, string[]][]][];
      await client.xack(stream, 'workers', answer[0]?.[1][0]?.[0] ?? '');
    }
  });
  await client.del(stream);
  client.disconnect();
  reader.disconnect();
  return { add, take };
}

async function ourQueue() {
  const queue = `bench:${randomUUID()}`;
  const add = await perSecond(jobs, () =>
    times(jobs, (at) => enqueueJob(queue, { executionId: String(at) })),
  );
  let done = 0;
  let finish = () => {};
  const all = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const consumer = new QueueConsumer({
    queue,
    consumer: 'bench',
    concurrency: 16,
    handle: async () => {
      done += 1;
      if (done === jobs) finish();
      return 'done';
    },
    onDead: async () => undefined,
  });
  const take = await perSecond(jobs, () => {
    consumer.start();
    return all;
  });
  await consumer.stop(0);
  return { add, take };
}

type Latency = { p50: number; p95: number; p99: number };

/** Sends one message after the other, each when the one before was received. Milliseconds. */
async function latency(send: (at: number) => Promise<unknown>, received: () => Promise<unknown>) {
  const taken: number[] = [];
  for (let at = 0; at < messages; at += 1) {
    const begun = performance.now();
    const [next] = [received(), send(at)];
    await next;
    taken.push(performance.now() - begun);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => Number((taken[Math.floor(messages * share)] ?? 0).toFixed(2));
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) } satisfies Latency;
}

async function bareStream() {
  const [client, reader] = [connect(), connect()];
  const stream = `bench:${randomUUID()}`;
  let last = '0';
  const measured = await latency(
    (at) => client.xadd(stream, '*', 'm', JSON.stringify({ type: 'token', offset: at })),
    async () => {
      const answer = (await reader.xread('BLOCK', 0, 'STREAMS', stream, last)) as [
        string,
        [string, string[]][],
      ][];
      last = answer[0]?.[1][0]?.[0] ?? last;
    },
  );
  await client.del(stream);
  client.disconnect();
  reader.disconnect();
  return measured;
}

/** From a run's write to the bytes of the browser's stream. */
async function ourStream() {
  const id = `exec_bench_${randomUUID()}`;
  const nobody = '00000000-0000-0000-0000-000000000000';
  await publishEvents(id, [{ type: 'execution_started' }]);
  const response = sse({
    request: new Request('http://localhost/'),
    open: (connection) =>
      tailExecution(
        {
          userId: nobody,
          requestId: 'bench',
          workspaceId: nobody,
          workspaceSlug: 'bench',
          role: 'owner',
          ownerId: nobody,
        },
        id,
        null,
        connection,
      ),
    stillAllowed: async () => true,
  });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  await reader.read(); // the retry time
  await reader.read(); // how it began
  const measured = await latency(
    (at) => publishEvents(id, [{ type: 'token', attempt: 1, draft: 0, offset: at, text: 'word ' }]),
    () => reader.read(),
  );
  await reader.cancel();
  return measured;
}

const [bare, ours] = [await bareQueue(), await ourQueue()];
const [bareMs, oursMs] = [await bareStream(), await ourStream()];
const lines = [
  ['', 'bare commands', 'ours', 'ours / bare'],
  ['jobs put, per second', bare.add, ours.add, (ours.add / bare.add).toFixed(2)],
  ['jobs done, per second', bare.take, ours.take, (ours.take / bare.take).toFixed(2)],
  ...(['p50', 'p95', 'p99'] as const).map((name) => [
    `message to reader, ${name}, ms`,
    bareMs[name],
    oursMs[name],
    (oursMs[name] / bareMs[name]).toFixed(2),
  ]),
];
for (const line of lines) {
  const [what = '', ...values] = line.map(String);
  process.stdout.write(`${what.padEnd(30)}${values.map((value) => value.padStart(16)).join('')}\n`);
}
await disconnectChannels();
await disconnectRedis();
