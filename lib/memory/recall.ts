import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { type Tx, withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import { type Embedded, embedAtOnce, embedContents } from './embed-contents';
import { decayOf } from './fade';
import { type Fused, fuse } from './fuse';
import { graphLeg } from './graph/graph-leg';
import { insteadOf, toMemory, traceOf } from './internal';
import { kinOf } from './kin';
import { namedAgain } from './named-again';
import { type Found, legOf, readLegs, termsOf } from './recall-legs';
import { type Recalled, type RecallInput, recallSchema } from './schemas';
import { stemOf, wordsOf } from './tokens';

const mostByGraph = 50;
/** The names in so many of the first are followed. */
const mostFirsts = 3;

/**
 * What is known about a question, the likeliest first, with the reason why each was found. What was
 * replaced or has faded away never comes back, nor what others keep private; in the scope `workspace`, one's
 * own private memories neither. Not inside an open transaction where a model of meaning is configured.
 *
 * @throws AppError forbidden, invalid
 */
export async function recall(ctx: WorkspaceCtx, input: RecallInput): Promise<Recalled[]> {
  authorise(ctx, 'memory.read');
  const { query, limit, scope } = recallSchema.parse(input);
  const [embedded = embedAtOnce(query)] = ctx.tx ? [] : await embedContents([query]);
  const sharedOnly = scope === 'workspace';
  const { graph, found: all } = await withUser(ctx, (tx) =>
    findAll(tx, ctx, { query, embedded, sharedOnly }),
  );
  // what one put right for oneself comes instead of what everyone knows
  const wrong = new Set(all.flatMap(insteadOf));
  const found = all.filter(({ id }) => !wrong.has(id));
  const rows = new Map(found.map((row) => [row.id, row]));
  const entities = new Map(graph.map((one) => [one.memoryId, one.entities]));
  return fuseFound(found, graph)
    .slice(0, limit)
    .flatMap((one) => {
      const row = rows.get(one.id);
      return row ? [toRecalled(ctx, row, one, query, entities.get(one.id) ?? [])] : [];
    });
}

type Asked = { query: string; embedded: Embedded; sharedOnly: boolean };
type Led = Awaited<ReturnType<typeof graphLeg>>;

/** What every leg finds; the graph's second step goes on from the names in what came first. */
export async function findAll(tx: Tx, ctx: WorkspaceCtx, { query, embedded, sharedOnly }: Asked) {
  const { workspaceId } = ctx;
  const led = await graphLeg(tx, { workspaceId, query, limit: mostByGraph, sharedOnly });
  const others = led.map(({ memoryId }) => memoryId);
  const found = await readLegs(tx, ctx, { text: query, embedded, sharedOnly, others });
  const rows = new Map(found.map((row) => [row.id, row]));
  const firsts = fuseFound(found, led)
    .slice(0, mostFirsts)
    .flatMap(({ id }) => rows.get(id) ?? []);
  const again = await namedAgain(tx, ctx, { query, firsts, sharedOnly });
  const known = new Set(others);
  const least = led.at(-1)?.score ?? 1;
  const graph: Led = [
    ...led,
    ...again
      .filter(({ row }) => !known.has(row.id))
      // behind what the graph itself leads to
      .map(({ row, score }) => ({
        memoryId: row.id,
        score: (least * score) / (1 + score),
        entities: [],
      })),
  ].slice(0, mostByGraph);
  const more = again.filter(({ row }) => !rows.has(row.id));
  return {
    graph,
    found: [
      ...found,
      ...more.map(({ row }) => ({ ...row, text: null, vector: null, trigram: null })),
    ],
  };
}

/** The same, in one order. */
export function fuseFound(found: readonly Found[], graph: Led): Fused[] {
  const at = now();
  return fuse(
    {
      text: legOf(found, 'text'),
      vector: legOf(found, 'vector'),
      trigram: legOf(found, 'trigram'),
      graph: graph.map(({ memoryId, score }) => ({ id: memoryId, score })),
    },
    new Map(
      found.map((row) => [
        row.id,
        { decay: decayOf(traceOf(row), at), importance: row.importance },
      ]),
    ),
  );
}

function toRecalled(
  ctx: WorkspaceCtx,
  row: Found,
  { legs, fused, decay, importance, score }: Fused,
  query: string,
  entities: Recalled['reason']['entities'],
): Recalled {
  const { id, content, type, visibility, createdAt, source } = toMemory(ctx, row);
  const held = new Set(wordsOf(content).flatMap((word) => [stemOf(word), ...kinOf(word)]));
  const words = termsOf(query)
    .filter(({ sought }) => sought.some((one) => held.has(one)))
    .map(({ word }) => word);
  const reason = { legs, fused, decay, importance, score, words, entities };
  return { id, content, type, visibility, createdAt, source, reason };
}
