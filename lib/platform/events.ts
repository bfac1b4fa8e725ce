import { now } from './clock';
import type { Tx } from './db/client';
import { sqlState } from './db/errors';
import { Prisma } from './db/generated/client';
import { staleWrite } from './errors';

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

/**
 * Appends events after `expectedVersion` (0 for a new aggregate), all in one statement.
 * @throws AppError conflict when another writer has appended that version.
 */
export async function appendEvents(
  tx: Tx,
  { aggregateId, userId, workspaceId }: Aggregate,
  expectedVersion: number,
  events: readonly NewEvent[],
): Promise<StoredEvent[]> {
  const rows = events.map(({ type, data }, index) => {
    const version = expectedVersion + index + 1;
    return Prisma.sql`(${`${aggregateId}:${version}`}, ${aggregateId}, ${type}, ${JSON.stringify(data)}::jsonb,
      ${version}, ${userId}::uuid, ${workspaceId}::uuid, ${now()})`;
  });
  try {
    const stored = await tx.$queryRaw<Row[]>`
      INSERT INTO events (event_id, aggregate_id, event_type, data, version, user_id, workspace_id, timestamp)
      VALUES ${Prisma.join(rows)} RETURNING version, event_type, timestamp, data`;
    return stored.map(toEvent);
  } catch (error) {
    throw sqlState(error) === '23505' ? staleWrite('record') : error;
  }
}

/** An aggregate's events in their order. Row-level security decides whether the person sees them. */
export async function readEvents(tx: Tx, aggregateId: string): Promise<StoredEvent[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT version, event_type, timestamp, data FROM events
    WHERE aggregate_id = ${aggregateId} ORDER BY version`;
  return rows.map(toEvent);
}
