import { recall, remember } from '@/lib/memory';
import { embedAtOnce } from '@/lib/memory/embed-contents';
import { graphLeg } from '@/lib/memory/graph/graph-leg';
import { legOf, readLegs } from '@/lib/memory/recall-legs';
import { type RecallLeg, recallLegs } from '@/lib/memory/schemas';
import { withClock } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import type { RetrievalSet } from './read-sets';

export const rankers = [...recallLegs, 'fusion'] as const;
export type Ranker = RecallLeg | 'fusion';

const deepest = 50;
const dayMs = 86_400_000;

/** What each turn became: the memory that holds it. Told one after the other on its day, as `remember` has it. */
export async function tell(
  ctx: WorkspaceCtx,
  set: RetrievalSet,
  today: Date,
): Promise<{ memories: Map<string, string>; known: number; replaced: number }> {
  const told = { memories: new Map<string, string>(), known: 0, replaced: 0 };
  for (const { id, text, daysAgo } of set.turns.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
    const day = new Date(today.getTime() - daysAgo * dayMs);
    // what is no business's own facts closes nothing: other people's talk is full of likeness
    const type = set.slug === null ? 'research' : 'fact';
    const kept = await withClock(day, () =>
      remember(ctx, { content: text.slice(0, 2000), type, visibility: 'workspace' }),
    );
    told.memories.set(id, kept.id);
    if (kept.outcome === 'known') told.known += 1;
    if (kept.outcome === 'replaced') told.replaced += 1;
  }
  return told;
}

/** Ids of memories as each leg alone and the fusion of `recall` put them, the likeliest first. */
export async function rankLegs(
  ctx: WorkspaceCtx,
  question: string,
): Promise<Record<Ranker, string[]>> {
  const { workspaceId } = ctx;
  const query = question.slice(0, 4000);
  const recalled = await recall(ctx, { query, limit: deepest });
  const [found, led] = await withUser(ctx, async (tx) => [
    await readLegs(tx, ctx, { text: query, embedded: embedAtOnce(query), sharedOnly: false }),
    await graphLeg(tx, { workspaceId, query, limit: deepest }),
  ]);
  return {
    text: legOf(found, 'text').map(({ id }) => id),
    vector: legOf(found, 'vector').map(({ id }) => id),
    trigram: legOf(found, 'trigram').map(({ id }) => id),
    graph: led.map(({ memoryId }) => memoryId),
    fusion: recalled.map(({ id }) => id),
  };
}
