import { remember } from '@/lib/memory';
import { withClock } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import type { RetrievalSet } from '@/lib/testing/retrieval/read-sets';

const dayMs = 86_400_000;

/** What each turn became: the memory that holds it. Told one after the other on its day, as `remember` has it. */
export async function tell(ctx: WorkspaceCtx, set: RetrievalSet, today: Date) {
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
