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
/** Beyond these, what a step reaches is too far from the question to be among the best. */
const mostLinks = 1_000;
const mostEdge = 200;

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

type Link = { source_id: string; target_id: string; strength: number };

/** Each start with what it reaches in at most two steps, the strongest way to each. */
async function walk(
  tx: Tx,
  workspaceId: string,
  seen: Prisma.Sql,
  starts: readonly string[],
  self: string | null,
): Promise<Reached[]> {
  const best = new Map<string, Reached>();
  let edge: Reached[] = starts.map((id) => ({ start: id, id, hops: 0, score: 1 }));
  for (const one of edge) best.set(`${one.start} ${one.id}`, one);
  for (let hops = 1; hops <= 2; hops += 1) {
    const from = [...new Set(edge.map(({ id }) => id))].filter((id) => hops === 1 || id !== self);
    const links = await tx.$queryRaw<Link[]>`
      SELECT source_id, target_id, strength::float8 AS strength FROM graph_relationships
      WHERE workspace_id = ${workspaceId}::uuid AND ${seen}
        AND (source_id = ANY (${from}) OR target_id = ANY (${from}))
      ORDER BY strength DESC, id LIMIT ${mostLinks}`;
    const next: Reached[] = [];
    for (const [id, there, strength] of links.flatMap(bothWays)) {
      for (const way of edge.filter((one) => one.id === id && (hops === 1 || id !== self))) {
        const one = { start: way.start, id: there, hops, score: way.score * strength * perHop };
        const key = `${one.start} ${one.id}`;
        if (one.score <= (best.get(key)?.score ?? 0)) continue;
        best.set(key, one);
        next.push(one);
      }
    }
    edge = next.sort((a, b) => b.score - a.score).slice(0, mostEdge);
  }
  return [...best.values()];
}

const bothWays = ({ source_id: a, target_id: b, strength }: Link): [string, string, number][] => [
  [a, b, strength],
  [b, a, strength],
];

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
