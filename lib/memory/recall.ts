import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import { embedAtOnce, embedContents } from './embed-contents';
import { decayOf } from './fade';
import { type Fused, fuse } from './fuse';
import { graphLeg } from './graph/graph-leg';
import { toMemory, traceOf } from './internal';
import { kinOf } from './kin';
import { type Found, legOf, readLegs, termsOf } from './recall-legs';
import { type Recalled, type RecallInput, recallSchema } from './schemas';
import { stemOf, wordsOf } from './tokens';

const mostByGraph = 50;

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
  const { workspaceId } = ctx;
  const { graph, found } = await withUser(ctx, async (tx) => {
    const graph = await graphLeg(tx, { workspaceId, query, limit: mostByGraph, sharedOnly });
    const others = graph.map(({ memoryId }) => memoryId);
    return { graph, found: await readLegs(tx, ctx, { text: query, embedded, sharedOnly, others }) };
  });
  const at = now();
  const rows = new Map(found.map((row) => [row.id, row]));
  const entities = new Map(graph.map((one) => [one.memoryId, one.entities]));
  const fused = fuse(
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
  return fused.slice(0, limit).flatMap((one) => {
    const row = rows.get(one.id);
    return row ? [toRecalled(ctx, row, one, query, entities.get(one.id) ?? [])] : [];
  });
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
