import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import { embedAtOnce, embedContents } from './embed-contents';
import { announceMemory } from './internal';
import { type MemorySource, type RememberInput, rememberSchema } from './schemas';
import { type Stored, store } from './store';
import { tidyGraph } from './tidy-graph';

/** What a person writes down on purpose matters more than what was said in passing. */
const importanceOf = (source: MemorySource, pinned: boolean) => {
  if (pinned) return 0.9;
  return source.kind === 'person' ? 0.7 : 0.5;
};

/**
 * Remembers one thing. The same again confirms what is known; what contradicts it takes its place, and the
 * old one stays as history.
 *
 * @throws AppError forbidden, invalid
 */
export async function remember(
  ctx: WorkspaceCtx,
  input: RememberInput & { source?: MemorySource },
): Promise<Stored> {
  authorise(ctx, 'memory.update');
  const { source = { kind: 'person' }, ...given } = input;
  const wanted = rememberSchema.parse(given);
  // no model is waited for while a transaction is open: the worker asks it later
  const [embedded = embedAtOnce(wanted.content)] = ctx.tx
    ? []
    : await embedContents([wanted.content]);
  const importance = importanceOf(source, wanted.pinned);
  const stored = await withUser(ctx, (tx) =>
    store(tx, ctx, { ...wanted, importance, source, embedded }),
  );
  if (stored.outcome === 'replaced') await tidyGraph(ctx);
  await announceMemory(ctx, stored.id, wanted.visibility);
  return stored;
}
