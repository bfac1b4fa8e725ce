import { Prisma, type Tx } from '@/lib/platform/db';
import { findNames } from './find-names';
import { knownIn } from './known-in';
import { visible } from './read-graph';

type Question = {
  workspaceId: string;
  query: string;
  limit: number;
  /** Nothing private is named or walked over: everyone will read the answer. */
  sharedOnly?: boolean;
};
export type LedTo = {
  memoryId: string;
  score: number;
  entities: { id: string; name: string; hops: number }[];
};

const perHop = 0.5;
/** A question that names more is about none of them. */
const mostStarts = 12;

type Reached = { start: string; id: string; hops: number; score: number };

/**
 * Memories that the entities of a question lead to: those named in it, and their neighbours up to two steps
 * away, each by the strongest way (Π strength × 0.5^steps). The business itself is no way from one to another,
 * since everything stands beside it.
 */
export async function graphLeg(tx: Tx, question: Question): Promise<LedTo[]> {
  const { workspaceId, query, limit, sharedOnly = false } = question;
  const seen = sharedOnly ? Prisma.sql`visibility = 'workspace'` : visible;
  const known = await knownIn(tx, workspaceId, seen, query);
  const starts = findNames(query, known).slice(0, mostStarts);
  if (starts.length === 0) return [];
  const self = known.find(({ isSelf }) => isSelf)?.id ?? null;
  const reached = await walk(
    tx,
    workspaceId,
    seen,
    starts.map(({ id }) => id),
    self,
  );
  const rows = await tx.$queryRaw<{ memory_id: string; entity_id: string }[]>`
    SELECT g.memory_id, g.entity_id FROM (
      SELECT memory_id, entity_id FROM graph_evidence WHERE workspace_id = ${workspaceId}::uuid AND ${seen}
        AND kind = 'memory' AND entity_id = ANY (${[...new Set(reached.map(({ id }) => id))]})) g
    JOIN memory_chunks m ON m.id = g.memory_id AND m.valid_to IS NULL`;
  const names = new Map(starts.map(({ id, name }) => [id, name]));
  return rank(reached, rows, names).slice(0, limit);
}

/** Each start with what it reaches in at most two steps, the strongest way to each. */
function walk(
  tx: Tx,
  workspaceId: string,
  seen: Prisma.Sql,
  starts: readonly string[],
  self: string | null,
): Promise<Reached[]> {
  return tx.$queryRaw<Reached[]>`
    WITH RECURSIVE links AS MATERIALIZED (
      SELECT source_id AS a, target_id AS b, strength::float8 AS strength FROM graph_relationships
      WHERE workspace_id = ${workspaceId}::uuid AND ${seen}
      UNION ALL
      SELECT target_id, source_id, strength::float8 FROM graph_relationships
      WHERE workspace_id = ${workspaceId}::uuid AND ${seen}
    ), walk AS (
      SELECT id AS start, id, 0 AS hops, 1::float8 AS score FROM unnest(${[...starts]}::text[]) AS id
      UNION ALL
      SELECT w.start, l.b, w.hops + 1, w.score * l.strength * ${perHop}::float8
      FROM walk w JOIN links l ON l.a = w.id
      WHERE w.hops < 2 AND l.b <> w.start AND (w.hops = 0 OR w.id IS DISTINCT FROM ${self}::text)
    )
    SELECT DISTINCT ON (start, id) start, id, hops, score FROM walk ORDER BY start, id, score DESC, hops`;
}

/** A memory to which two entities of the question lead counts for both. */
function rank(
  reached: readonly Reached[],
  rows: readonly { memory_id: string; entity_id: string }[],
  names: ReadonlyMap<string, string>,
): LedTo[] {
  const ways = new Map<string, Reached[]>();
  for (const one of reached) ways.set(one.id, [...(ways.get(one.id) ?? []), one]);
  const best = new Map<string, Map<string, Reached>>();
  for (const { memory_id, entity_id } of rows) {
    const byStart = best.get(memory_id) ?? new Map<string, Reached>();
    best.set(memory_id, byStart);
    for (const way of ways.get(entity_id) ?? []) {
      if (way.score > (byStart.get(way.start)?.score ?? 0)) byStart.set(way.start, way);
    }
  }
  return [...best]
    .map(([memoryId, byStart]) => {
      const found = [...byStart.values()];
      return {
        memoryId,
        score: found.reduce((sum, { score }) => sum + score, 0),
        entities: found.map(({ start, hops }) => ({
          id: start,
          name: names.get(start) ?? '',
          hops,
        })),
      };
    })
    .sort((a, b) => b.score - a.score || (a.memoryId < b.memoryId ? -1 : 1));
}
