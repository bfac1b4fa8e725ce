import { now } from '@/lib/platform/clock';
import { roleAtLeast, type WorkspaceCtx } from '@/lib/platform/ctx';
import { Prisma, type Tx } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { announce, publishUpdate } from '@/lib/platform/updates';
import { archivedBelow, decayOf, halfLifeDays, halfLives } from './fade';
import type { Memory, MemorySource, MemoryState, MemoryType, Visibility } from './schemas';

/** A memory as it is stored, without its vector and its lexemes. */
export type Row = {
  id: string;
  userId: string;
  content: string;
  type: MemoryType;
  visibility: Visibility;
  contentHash: string;
  metadata: unknown;
  importance: number;
  pinnedAt: Date | null;
  accessCount: number;
  lastAccessed: Date;
  createdAt: Date;
  validFrom: Date;
  validTo: Date | null;
  supersededBy: string | null;
  conversationId: string | null;
  authorName: string | null;
};

/** The columns of `Row`, of memory_chunks as `m`. */
export const columns = Prisma.sql`m.id, m.user_id::text AS "userId", m.content, m.memory_type AS type, m.visibility,
  m.content_hash AS "contentHash", m.metadata, m.importance::float8 AS importance,
  m.pinned_at AS "pinnedAt", m.access_count AS "accessCount", m.last_accessed AS "lastAccessed",
  m.created_at AS "createdAt", m.valid_from AS "validFrom", m.valid_to AS "validTo",
  m.superseded_by AS "supersededBy", m.conversation_id AS "conversationId",
  (SELECT u.full_name FROM users u WHERE u.id = m.user_id) AS "authorName"`;

const halfLifeSql = Prisma.sql`(CASE m.memory_type
  WHEN 'conversation' THEN ${halfLives.conversation}::float8 WHEN 'research' THEN ${halfLives.research}::float8
  WHEN 'campaign' THEN ${halfLives.campaign}::float8 ELSE ${halfLives.fact}::float8 END
  * (1 + 0.5 * ln(1 + m.access_count::float8)))`;

/** `decayOf` for Postgres, as of now. */
export const decaySql = () => Prisma.sql`(CASE WHEN m.pinned_at IS NOT NULL THEN 1::float8 ELSE
  power(2::float8, greatest(-1000, -greatest(0, extract(epoch FROM ${now()}::timestamptz - m.last_accessed)::float8) / 86400
  / ${halfLifeSql})) END)`;

/** Neither replaced nor faded away. */
export const isCurrent = () =>
  Prisma.sql`m.valid_to IS NULL AND ${decaySql()} >= ${archivedBelow}::float8`;

/** Of this workspace and for this person's eyes; row-level security says the same once more. */
export const isMine = ({ workspaceId, userId }: WorkspaceCtx) =>
  Prisma.sql`m.workspace_id = ${workspaceId}::uuid AND (m.user_id = ${userId}::uuid OR m.visibility = 'workspace')`;

const sourceOf = (metadata: unknown): MemorySource =>
  (metadata as { source?: MemorySource }).source ?? { kind: 'person' };

/** Shared memories that a private one puts right, for its author alone. */
export const insteadOf = ({ metadata }: Pick<Row, 'metadata'>): readonly string[] =>
  (metadata as { instead?: string[] }).instead ?? [];

export const traceOf = ({ type, pinnedAt, accessCount, lastAccessed }: Row) => ({
  type,
  pinned: pinnedAt !== null,
  accessCount,
  lastAccessed,
});

function stateOf(row: Row, decay: number): MemoryState {
  if (row.validTo) return 'superseded';
  return decay < archivedBelow ? 'archived' : 'current';
}

export const mayChange = (ctx: WorkspaceCtx, row: Row) =>
  roleAtLeast(ctx.role, 'member') && (row.userId === ctx.userId || row.visibility === 'workspace');

export function toMemory(ctx: WorkspaceCtx, row: Row): Memory {
  const trace = traceOf(row);
  const decay = decayOf(trace, now());
  return {
    id: row.id,
    content: row.content,
    type: row.type,
    visibility: row.visibility,
    state: stateOf(row, decay),
    pinned: trace.pinned,
    decay,
    halfLifeDays: trace.pinned ? null : halfLifeDays(trace),
    importance: row.importance,
    accessCount: row.accessCount,
    lastAccessed: row.lastAccessed.toISOString(),
    createdAt: row.createdAt.toISOString(),
    validFrom: row.validFrom.toISOString(),
    validTo: row.validTo?.toISOString() ?? null,
    supersededBy: row.supersededBy,
    source: sourceOf(row.metadata),
    author: { id: row.userId, name: row.authorName ?? '' },
    editable: mayChange(ctx, row),
    forgettable: row.userId === ctx.userId || roleAtLeast(ctx.role, 'admin'),
  };
}

/** @throws AppError not_found, for another's private memory as for none */
export async function findMemory(tx: Tx, ctx: WorkspaceCtx, id: string): Promise<Row> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT ${columns} FROM memory_chunks m WHERE m.id = ${id} AND ${isMine(ctx)}`;
  if (!row) throw notFound('memory');
  return row;
}

/** Tells whoever may see it that a memory changed: everyone, or its author alone. */
export async function announceMemory(ctx: WorkspaceCtx, id: string, visibility: Visibility) {
  if (visibility === 'workspace') return announce(ctx, { kind: 'memory', id });
  const { userId, workspaceId } = ctx;
  const tell = () => publishUpdate([userId], { kind: 'memory', id, workspaceId });
  if (ctx.afterCommit) ctx.afterCommit.push(tell);
  else await tell();
}

/** Writers of one workspace's memory pass one at a time until they commit, so that nothing is known twice. */
export const lockMemory = (tx: Tx, { workspaceId }: WorkspaceCtx) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`memory:${workspaceId}`}, 0))`;
