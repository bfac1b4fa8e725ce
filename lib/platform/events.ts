import { now } from './clock';
import type { Tx } from './db/client';
import { sqlState } from './db/errors';
import { Prisma } from './db/generated/client';
import { staleWrite } from './errors';
import { log } from './log';
import { withRedis } from './redis';
import { redisKeys } from './redis-keys';

const versionTtlSeconds = 24 * 3600;

export type NewEvent = { type: string; data: Prisma.InputJsonObject };
export type StoredEvent = {
  version: number;
  type: string;
  /** ISO instant. */
  at: string;
  data: Record<string, unknown>;
};
export type Aggregate = { aggregateId: string; userId: string; workspaceId: string | null };

type Row = { version: number; event_type: string; timestamp: Date; data: Record<string, unknown> };

const toEvent = (row: Row): StoredEvent => ({
  version: row.version,
  type: row.event_type,
  at: row.timestamp.toISOString(),
  data: row.data,
});

/** Inserts events behind `expected`, in one statement. Null when the aggregate stands elsewhere. */
async function insertAfter(
  tx: Tx,
  { aggregateId, userId, workspaceId }: Aggregate,
  expected: number,
  events: readonly NewEvent[],
): Promise<StoredEvent[] | null> {
  const rows = events.map(({ type, data }, index) => {
    const version = expected + index + 1;
    return Prisma.sql`(${`${aggregateId}:${version}`}, ${aggregateId}, ${type}, ${JSON.stringify(data)}::jsonb,
      ${version}::integer, ${userId}::uuid, ${workspaceId}::uuid, ${now()}::timestamptz)`;
  });
  try {
    const stored = await tx.$queryRaw<Row[]>`
      INSERT INTO events (event_id, aggregate_id, event_type, data, version, user_id, workspace_id, timestamp)
      SELECT * FROM (VALUES ${Prisma.join(rows)}) AS new
      WHERE (SELECT coalesce(max(version), 0) FROM events WHERE aggregate_id = ${aggregateId}) = ${expected}
      RETURNING version, event_type, timestamp, data`;
    return stored.length > 0 ? stored.map(toEvent) : null;
  } catch (error) {
    throw sqlState(error) === '23505' ? staleWrite('record') : error;
  }
}

/**
 * Appends events after `expectedVersion` (0 for a new aggregate), all in one statement.
 * @throws AppError conflict when another writer has appended that version.
 */
export async function appendEvents(
  tx: Tx,
  aggregate: Aggregate,
  expectedVersion: number,
  events: readonly NewEvent[],
): Promise<StoredEvent[]> {
  const stored = await insertAfter(tx, aggregate, expectedVersion, events);
  if (!stored) throw staleWrite('record');
  return stored;
}

/**
 * Appends to whatever stands, for a writer that does not follow the aggregate. Redis is asked first where
 * it stands (`event_version`); Postgres decides, and is asked when Redis does not know or was wrong.
 * @throws AppError conflict when another writer was faster.
 */
export async function appendNext(
  tx: Tx,
  aggregate: Aggregate,
  events: readonly NewEvent[],
): Promise<StoredEvent[]> {
  const { aggregateId } = aggregate;
  const key = redisKeys.eventVersion(aggregateId);
  const cached = await withRedis((redis) => redis.get(key)).catch(() => null);
  const expected = cached === null ? null : Number(cached);
  const stored =
    (expected !== null && (await insertAfter(tx, aggregate, expected, events))) ||
    (await appendEvents(tx, aggregate, await lastVersion(tx, aggregateId), events));
  const version = stored.at(-1)?.version ?? 0;
  await withRedis((redis) => redis.set(key, version, 'EX', versionTtlSeconds)).catch(
    (error: unknown) => log().warn({ err: error, aggregateId }, 'a version could not be cached'),
  );
  return stored;
}

/** The version of an aggregate's newest event; 0 when it has none. */
async function lastVersion(tx: Tx, aggregateId: string): Promise<number> {
  const { _max } = await tx.event.aggregate({ where: { aggregateId }, _max: { version: true } });
  return _max.version ?? 0;
}

/** An aggregate's events in their order. Row-level security decides whether the person sees them. */
export async function readEvents(tx: Tx, aggregateId: string): Promise<StoredEvent[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT version, event_type, timestamp, data FROM events
    WHERE aggregate_id = ${aggregateId} ORDER BY version`;
  return rows.map(toEvent);
}

/** The events of several aggregates, by aggregate, each in their order. */
export async function readEventsOf(
  tx: Tx,
  aggregateIds: readonly string[],
): Promise<Map<string, StoredEvent[]>> {
  const rows = await tx.$queryRaw<(Row & { aggregate_id: string })[]>`
    SELECT aggregate_id, version, event_type, timestamp, data FROM events
    WHERE aggregate_id = ANY (${aggregateIds}) ORDER BY aggregate_id, version`;
  const found = new Map<string, StoredEvent[]>();
  for (const row of rows) {
    const own = found.get(row.aggregate_id) ?? [];
    own.push(toEvent(row));
    found.set(row.aggregate_id, own);
  }
  return found;
}
