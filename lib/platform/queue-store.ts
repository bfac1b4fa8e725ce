import { redis } from './redis';
import { redisKeys } from './redis-keys';

export type Job = Record<string, string>;
/** A stream's entry; its fields are null when it was deleted while somebody held it. */
export type Entry = [id: string, fields: string[] | null];

/** The one consumer group that every worker belongs to. */
export const group = 'workers';
const mostDeadLetters = 10_000;

const toFields = (job: Job) => Object.entries(job).flat();

export const toJob = (fields: readonly string[]): Job =>
  Object.fromEntries(
    fields.flatMap((name, index) => (index % 2 === 0 ? [[name, fields[index + 1] ?? '']] : [])),
  );

export async function enqueueJob(queue: string, job: Job) {
  await redis().xadd(queue, '*', ...toFields(job));
}

/** Makes the stream and its group where Redis has none. */
export async function createGroup(queue: string) {
  await redis()
    .xgroup('CREATE', queue, group, '0', 'MKSTREAM')
    .catch((error: unknown) => {
      if (!/BUSYGROUP/.test(String(error))) throw error;
    });
}

async function aboutGroup(queue: string) {
  const groups = (await redis().xinfo('GROUPS', queue)) as (string | number | null)[][];
  const about = groups.find((one) => one[1] === group) ?? [];
  const told = new Map(about.flatMap((name, at) => (at % 2 === 0 ? [[name, about[at + 1]]] : [])));
  return (name: string) => told.get(name) ?? null;
}

/** Drops what is done: everything below the oldest entry that is pending or not yet delivered. */
export async function trimQueue(queue: string) {
  // in this order: what is delivered between the two questions lies above both answers
  const delivered = String((await aboutGroup(queue))('last-delivered-id') ?? '0-0');
  const [, oldestPending] = (await redis().xpending(queue, group)) as [number, string | null];
  await redis().xtrim(queue, 'MINID', oldestPending ?? delivered);
}

export type DeadLetter = { id: string; job: Job; reason: string; at: Date };

/** Puts a job that was given up where an operator finds it. */
export async function bury(queue: string, job: Job, reason: string) {
  const fields = toFields({ ...job, reason });
  const dead = redisKeys.deadLetters(queue);
  await redis().xadd(dead, 'MAXLEN', '~', mostDeadLetters, '*', ...fields);
}

/** What was given up, newest first. */
export async function readDeadLetters(queue: string): Promise<DeadLetter[]> {
  const found = await redis().xrevrange(redisKeys.deadLetters(queue), '+', '-');
  return found.map(([id, fields]) => {
    const { reason = '', ...job } = toJob(fields);
    return { id, job, reason, at: new Date(Number(id.split('-')[0])) };
  });
}

/** Takes the dead letters of a job away, once it was dealt with. Returns how many there were. */
export async function dropDeadLetters(queue: string, isSettled: (job: Job) => boolean) {
  const ids = (await readDeadLetters(queue))
    .filter(({ job }) => isSettled(job))
    .map(({ id }) => id);
  if (ids.length > 0) await redis().xdel(redisKeys.deadLetters(queue), ...ids);
  return ids.length;
}

export type QueueDepth = { waiting: number; held: number; dead: number };

/** How many jobs wait for a worker, are held by one, and were given up. */
export async function queueDepth(queue: string): Promise<QueueDepth> {
  const dead = await redis().xlen(redisKeys.deadLetters(queue));
  if ((await redis().exists(queue)) === 0) return { waiting: 0, held: 0, dead };
  const about = await aboutGroup(queue);
  // `lag` is unknown to Redis 6, and for a moment to later ones: then what was not yet trimmed counts
  const held = Number(about('pending') ?? 0);
  const waiting = about('lag') ?? Math.max(0, (await redis().xlen(queue)) - held);
  return { waiting: Number(waiting), held, dead };
}
