import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import { isMine } from './internal';

const hourMs = 3_600_000;

/**
 * Counts that memories were used, each once an hour at most: what is used fades more slowly. A viewer's
 * reading leaves no trace.
 */
export async function useMemories(ctx: WorkspaceCtx, ids: readonly string[]): Promise<number> {
  authorise(ctx, 'memory.read');
  if (ids.length === 0) return 0;
  const at = now();
  const lately = new Date(at.getTime() - hourMs);
  return withUser(
    ctx,
    (tx) => tx.$executeRaw`
      UPDATE memory_chunks m SET access_count = m.access_count + 1, last_accessed = ${at}
      WHERE m.id = ANY (${[...ids]}::text[]) AND ${isMine(ctx)} AND m.valid_to IS NULL
        AND (m.access_count = 0 OR m.last_accessed <= ${lately})`,
  );
}
