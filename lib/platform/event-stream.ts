import type { StoredEvent } from './events';
import { withRedis } from './redis';
import { redisKeys } from './redis-keys';

/** How many entries a stream keeps, and for how long after the last one. */
const maxLength = 5_000;
const ttlSeconds = 24 * 3600;

/** One message of a stream: a stored event, or what only passes by (`token`, `text_reset`). */
export type StreamEntry = { type: string } & Record<string, unknown>;
export type ReadEntry = { id: string; message: StreamEntry };

/** Adds and then wakes: who missed the wake finds the entry all the same. */
const add = `
local exists = redis.call('EXISTS', KEYS[1])
if exists == 0 and ARGV[1] == 'keep' then return nil end
local id
for i = 5, #ARGV do
  id = redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[2], '*', 'm', ARGV[i])
end
redis.call('EXPIRE', KEYS[1], ARGV[3])
if ARGV[4] ~= '' then redis.call('SET', KEYS[2], ARGV[4], 'EX', ARGV[3]) end
redis.call('PUBLISH', KEYS[3], id)
return id`;

async function write(
  aggregateId: string,
  mode: 'create' | 'keep',
  entries: readonly StreamEntry[],
) {
  const version = entries.findLast((entry) => typeof entry.version === 'number')?.version ?? '';
  const id = await withRedis((redis) =>
    redis.eval(
      add,
      3,
      redisKeys.events(aggregateId),
      redisKeys.eventVersion(aggregateId),
      redisKeys.execution(aggregateId),
      mode,
      maxLength,
      ttlSeconds,
      String(version),
      ...entries.map((entry) => JSON.stringify(entry)),
    ),
  );
  return typeof id === 'string' ? id : null;
}

/** Publishes stored events, beginning the stream if there is none. */
export const publishEvents = (
  aggregateId: string,
  events: readonly (StoredEvent | StreamEntry)[],
) => write(aggregateId, 'create', events);

/** Adds to a stream that exists. Null when it is gone, and must be published anew. */
export const extendStream = (aggregateId: string, entries: readonly StreamEntry[]) =>
  write(aggregateId, 'keep', entries);

/** Entries after `afterId` (exclusive; null from the beginning), oldest first, at most `count`. */
export async function readStream(
  aggregateId: string,
  afterId: string | null,
  count = 500,
): Promise<ReadEntry[]> {
  const start = afterId === null ? '-' : `(${afterId}`;
  const found = await withRedis((redis) =>
    redis.xrange(redisKeys.events(aggregateId), start, '+', 'COUNT', count),
  );
  return found.map(([id, fields]) => ({
    id,
    message: JSON.parse(fields[1] ?? '{}') as StreamEntry,
  }));
}

/** Whether an entry is still in the stream; when it is, so is everything after it. */
export async function holdsEntry(aggregateId: string, id: string): Promise<boolean> {
  const found = await withRedis((redis) => redis.xrange(redisKeys.events(aggregateId), id, id));
  return found.length > 0;
}

/** The id of the newest entry, or `0-0`. */
export async function lastEntry(aggregateId: string): Promise<string> {
  const found = await withRedis((redis) =>
    redis.xrevrange(redisKeys.events(aggregateId), '+', '-', 'COUNT', 1),
  );
  return found[0]?.[0] ?? '0-0';
}
