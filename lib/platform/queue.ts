import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from './errors';
import { log } from './log';
import {
  bury,
  createGroup,
  type Entry,
  enqueueJob,
  group,
  type Job,
  toJob,
  trimQueue,
} from './queue-store';
import { dedicatedRedis, redis } from './redis';

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
  /** First pause while Postgres or Redis is away; doubles up to fifteen seconds. */
  retryMs: number;
};
export const queueTimings: QueueTimings = {
  heartbeatMs: 10_000,
  idleMs: 45_000,
  reapMs: 15_000,
  blockMs: 2_000,
  maxDeliveries: 3,
  retryMs: 500,
};

export const stopping = 'the worker is stopping';
export const takenOver = 'another worker has taken this over';

const forgetAfterMs = 3_600_000;
const longestRetryMs = 15_000;
/** About ten minutes; what is still in the way then may be the job's own doing, and counts. */
const mostRetries = 40;

/**
 * Extends the hold on an entry: 1. It has gone to another consumer: 0. Redis has lost it, or it was
 * acknowledged: -1, and whether the work may go on is for its own fence in Postgres to say.
 */
const extendHold = `
local found = redis.call('XPENDING', KEYS[1], ARGV[1], ARGV[3], ARGV[3], 1)
if #found == 0 then return -1 end
if found[1][2] ~= ARGV[2] then return 0 end
redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, ARGV[3], 'JUSTID')
return 1`;

type Options = {
  queue: string;
  consumer: string;
  concurrency: number;
  handle: (delivery: Delivery) => Promise<Outcome>;
  /** Told before a job is put among the dead letters. */
  onDead: (job: Job, reason: string) => Promise<void>;
  timings?: Partial<QueueTimings>;
};

/** One consumer of a queue: takes jobs, holds them by a heartbeat, takes over what others let fall. */
export class QueueConsumer {
  readonly #options: Options;
  readonly #timings: QueueTimings;
  readonly #reader = dedicatedRedis();
  readonly #held = new Map<string, { abort: AbortController; ended: Promise<void> }>();
  readonly #stop = new AbortController();
  #loops: Promise<void>[] = [];
  #connectedAt = Number.POSITIVE_INFINITY;

  constructor(options: Options) {
    this.#options = options;
    this.#timings = { ...queueTimings, ...options.timings };
    this.#reader.on('ready', () => {
      this.#connectedAt = performance.now();
    });
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
    const { queue } = this.#options;
    try {
      await work();
    } catch (error) {
      if (this.#stop.signal.aborted) return;
      if (/NOGROUP/.test(String(error))) await createGroup(queue).catch(() => undefined);
      else {
        log().warn({ err: error, queue }, 'the queue cannot be read just now');
        await pause(500);
      }
    }
  }

  async #read() {
    await this.#safely(() => createGroup(this.#options.queue));
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
        // what is new comes for the first time: only of what was pending must Redis be asked
        if (entry) await this.#take(entry, from === '>' ? 1 : undefined);
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

  async #take([id, fields]: Entry, known?: number) {
    const { queue, onDead } = this.#options;
    if (!fields) {
      await redis().xack(queue, group, id);
      return;
    }
    const job = toJob(fields);
    const deliveries = known ?? (await this.#deliveriesOf(id));
    if (deliveries <= this.#timings.maxDeliveries) {
      this.#run(id, job, deliveries);
      return;
    }
    const reason = `delivered ${deliveries - 1} times without an end`;
    await onDead(job, reason);
    await bury(queue, job, reason);
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
      const { queue } = this.#options;
      try {
        const outcome = await this.#handle({ job, deliveries, signal: abort.signal });
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

  /** Goes on with a job when a service that was away is back: its absence costs the job no delivery. */
  async #handle(delivery: Delivery): Promise<Outcome> {
    const { queue, handle } = this.#options;
    const { signal } = delivery;
    for (let tries = 0; ; tries += 1) {
      try {
        return await handle({ ...delivery, deliveries: delivery.deliveries + tries });
      } catch (error) {
        const away = error instanceof AppError && error.code === 'unavailable';
        if (!away || signal.aborted || tries >= mostRetries) throw error;
        log().warn({ err: error, queue, tries }, 'a job waits for a service that is away');
        const wait = Math.min(this.#timings.retryMs * 2 ** tries, longestRetryMs);
        await pause(wait, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  async #beat() {
    const { queue, consumer } = this.#options;
    for (const [id, held] of this.#held) {
      const hold = await redis().eval(extendHold, 1, queue, group, consumer, id);
      if (hold === 0) held.abort.abort(takenOver);
    }
  }

  async #reap() {
    await this.#takeOver();
    await trimQueue(this.#options.queue);
    await this.#forgetConsumers();
  }

  /** Looks through all that is pending: what is long held by others must not hide what nobody holds. */
  async #takeOver() {
    const { queue, consumer, concurrency } = this.#options;
    const { idleMs, heartbeatMs } = this.#timings;
    // Redis was away, perhaps: those who live say so first, lest their work be taken from them
    if (performance.now() < this.#connectedAt + 2 * heartbeatMs) return;
    let cursor = '0-0';
    do {
      const free = concurrency - this.#held.size;
      if (free <= 0) return;
      const args = [queue, group, consumer, idleMs, cursor, 'COUNT', free] as const;
      const [next, entries] = (await redis().xautoclaim(...args)) as [string, Entry[]];
      for (const entry of entries) if (!this.#held.has(entry[0])) await this.#take(entry);
      cursor = next;
    } while (cursor !== '0-0');
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
