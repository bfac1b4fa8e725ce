import { setTimeout as pause } from 'node:timers/promises';
import { log } from './log';
import { dedicatedRedis, redis } from './redis';
import { redisKeys } from './redis-keys';

export type Job = Record<string, string>;
export type Delivery = {
  job: Job;
  /** 1 at first; a later one may find work half done. */
  deliveries: number;
  /** Aborts when the entry was given to another worker, or this one is stopping. */
  signal: AbortSignal;
};
/**
 * `done` acknowledges; `back` puts the job into the queue again for whoever is free; `lost` leaves the
 * entry alone, since it is another consumer's by now.
 */
export type Outcome = 'done' | 'back' | 'lost';

export type QueueTimings = {
  heartbeatMs: number;
  /** An entry silent for this long belongs to nobody. */
  idleMs: number;
  reapMs: number;
  blockMs: number;
  /** After this many deliveries a job goes to the dead letters. */
  maxDeliveries: number;
};
export const queueTimings: QueueTimings = {
  heartbeatMs: 10_000,
  idleMs: 45_000,
  reapMs: 15_000,
  blockMs: 2_000,
  maxDeliveries: 3,
};

export const stopping = 'the worker is stopping';
export const takenOver = 'another worker has taken this over';

const group = 'workers';
const forgetAfterMs = 3_600_000;

/** Extends the hold on an entry, unless it has gone to another consumer. */
const extendHold = `
local found = redis.call('XPENDING', KEYS[1], ARGV[1], ARGV[3], ARGV[3], 1)
if #found == 0 or found[1][2] ~= ARGV[2] then return 0 end
redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, ARGV[3], 'JUSTID')
return 1`;

export async function enqueueJob(queue: string, job: Job) {
  await redis().xadd(queue, '*', ...Object.entries(job).flat());
}

type Entry = [id: string, fields: string[] | null];
type Options = {
  queue: string;
  consumer: string;
  concurrency: number;
  handle: (delivery: Delivery) => Promise<Outcome>;
  /** Told before a job is put among the dead letters. */
  onDead: (job: Job, reason: string) => Promise<void>;
  timings?: Partial<QueueTimings>;
};

const toJob = (fields: readonly string[]): Job =>
  Object.fromEntries(
    fields.flatMap((name, index) => (index % 2 === 0 ? [[name, fields[index + 1] ?? '']] : [])),
  );

/** One consumer of a queue: takes jobs, holds them by a heartbeat, takes over what others let fall. */
export class QueueConsumer {
  readonly #options: Options;
  readonly #timings: QueueTimings;
  readonly #reader = dedicatedRedis();
  readonly #held = new Map<string, { abort: AbortController; ended: Promise<void> }>();
  readonly #stop = new AbortController();
  #loops: Promise<void>[] = [];

  constructor(options: Options) {
    this.#options = options;
    this.#timings = { ...queueTimings, ...options.timings };
  }

  start() {
    this.#loops = [
      this.#read(),
      this.#every(this.#timings.heartbeatMs, () => this.#beat()),
      this.#every(this.#timings.reapMs, () => this.#reap()),
    ];
  }

  /** Takes nothing new; what runs may finish for `graceMs`, and is then told to hand back. */
  async stop(graceMs: number) {
    this.#stop.abort();
    // first of all: what is handed back below must not come back to this consumer
    this.#reader.disconnect();
    await Promise.all(this.#loops);
    const ended = Promise.all([...this.#held.values()].map((held) => held.ended));
    await Promise.race([ended, pause(graceMs, undefined, { ref: false })]);
    for (const held of this.#held.values()) held.abort.abort(stopping);
    await ended;
  }

  get running() {
    return this.#held.size;
  }

  async #every(ms: number, work: () => Promise<void>) {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      await pause(ms, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) await this.#safely(work);
    }
  }

  async #safely(work: () => Promise<void>) {
    try {
      await work();
    } catch (error) {
      if (this.#stop.signal.aborted) return;
      if (/NOGROUP/.test(String(error))) await this.#createGroup().catch(() => undefined);
      else {
        log().warn({ err: error, queue: this.#options.queue }, 'the queue cannot be read just now');
        await pause(500);
      }
    }
  }

  async #createGroup() {
    const { queue } = this.#options;
    await redis()
      .xgroup('CREATE', queue, group, '0', 'MKSTREAM')
      .catch((error: unknown) => {
        if (!/BUSYGROUP/.test(String(error))) throw error;
      });
  }

  async #read() {
    await this.#safely(() => this.#createGroup());
    const stopped = new Promise<void>((resolve) =>
      this.#stop.signal.addEventListener('abort', () => resolve(), { once: true }),
    );
    let from = '0'; // own pending first, then what is new
    while (!this.#stop.signal.aborted) {
      if (this.#held.size >= this.#options.concurrency) {
        await Promise.race([...this.#held.values()].map((held) => held.ended).concat(stopped));
        continue;
      }
      await this.#safely(async () => {
        const entry = await this.#next(from);
        if (entry) await this.#take(entry);
        if (from !== '>') from = entry ? entry[0] : '>';
      });
    }
  }

  async #next(from: string): Promise<Entry | null> {
    const { queue, consumer } = this.#options;
    const { blockMs } = this.#timings;
    const answer = (await this.#reader.xreadgroup(
      ...(['GROUP', group, consumer, 'COUNT', 1, 'BLOCK', blockMs, 'STREAMS', queue, from] as [
        'GROUP',
        string,
        string,
        'COUNT',
        number,
        'BLOCK',
        number,
        'STREAMS',
        string,
        string,
      ]),
    )) as [string, Entry[]][] | null;
    return answer?.[0]?.[1][0] ?? null;
  }

  async #take([id, fields]: Entry) {
    const { queue, onDead } = this.#options;
    if (!fields) {
      await redis().xack(queue, group, id);
      return;
    }
    const deliveries = await this.#deliveriesOf(id);
    if (deliveries <= this.#timings.maxDeliveries) {
      this.#run(id, toJob(fields), deliveries);
      return;
    }
    const reason = `delivered ${deliveries - 1} times without an end`;
    await onDead(toJob(fields), reason);
    await redis().xadd(redisKeys.deadLetters(queue), '*', ...fields, 'reason', reason);
    await redis().xack(queue, group, id);
  }

  async #deliveriesOf(id: string): Promise<number> {
    const found = (await redis().xpending(this.#options.queue, group, id, id, 1)) as [
      string,
      string,
      number,
      number,
    ][];
    return found[0]?.[3] ?? 1;
  }

  #run(id: string, job: Job, deliveries: number) {
    const abort = new AbortController();
    const work = async () => {
      const { queue, handle } = this.#options;
      try {
        const outcome = await handle({ job, deliveries, signal: abort.signal });
        if (outcome === 'back') await enqueueJob(queue, job);
        if (outcome !== 'lost') await redis().xack(queue, group, id);
      } catch (error) {
        // not acknowledged: it is delivered again when it has been silent long enough
        log().error({ err: error, queue, job }, 'a job failed and will be delivered again');
      } finally {
        this.#held.delete(id);
      }
    };
    this.#held.set(id, { abort, ended: work() });
  }

  async #beat() {
    const { queue, consumer } = this.#options;
    for (const [id, held] of this.#held) {
      const mine = await redis().eval(extendHold, 1, queue, group, consumer, id);
      if (mine === 0) held.abort.abort(takenOver);
    }
  }

  async #reap() {
    const { queue, consumer, concurrency } = this.#options;
    const { idleMs } = this.#timings;
    const free = concurrency - this.#held.size;
    if (free > 0) {
      const [, entries] = (await redis().xautoclaim(
        queue,
        group,
        consumer,
        idleMs,
        '0-0',
        'COUNT',
        free,
      )) as [string, Entry[]];
      for (const entry of entries) if (!this.#held.has(entry[0])) await this.#take(entry);
    }
    await trimQueue(queue);
    await this.#forgetConsumers();
  }

  /** Names of consumers that died long ago and hold nothing. */
  async #forgetConsumers() {
    const { queue } = this.#options;
    const consumers = (await redis().xinfo('CONSUMERS', queue, group)) as (string | number)[][];
    for (const about of consumers) {
      const told = (name: string) => about[about.indexOf(name) + 1];
      if (told('pending') !== 0 || Number(told('idle')) < forgetAfterMs) continue;
      await redis().xgroup('DELCONSUMER', queue, group, String(told('name')));
    }
  }
}

/** Drops what is done: everything below the oldest entry that is pending or not yet delivered. */
export async function trimQueue(queue: string) {
  const [, oldestPending] = (await redis().xpending(queue, group)) as [number, string | null];
  const groups = (await redis().xinfo('GROUPS', queue)) as (string | number | null)[][];
  const about = groups.find((one) => one[1] === group) ?? [];
  const delivered = String(about[about.indexOf('last-delivered-id') + 1] ?? '0-0');
  await redis().xtrim(queue, 'MINID', oldestPending ?? delivered);
}
