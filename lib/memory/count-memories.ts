import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import { isCurrent, isMine } from './internal';
import type { MemoryCounts } from './schemas';

const none: MemoryCounts = { current: 0, archived: 0, superseded: 0, pinned: 0, shared: 0 };

/** How many there are of each state; pinned and shared among those recalled. @throws AppError forbidden */
export async function countMemories(ctx: WorkspaceCtx): Promise<MemoryCounts> {
  authorise(ctx, 'memory.read');
  const [counts = none] = await withUser(
    ctx,
    (tx) => tx.$queryRaw<MemoryCounts[]>`
      SELECT count(*) FILTER (WHERE current)::int AS current,
        count(*) FILTER (WHERE NOT current AND valid_to IS NULL)::int AS archived,
        count(*) FILTER (WHERE valid_to IS NOT NULL)::int AS superseded,
        count(*) FILTER (WHERE current AND pinned_at IS NOT NULL)::int AS pinned,
        count(*) FILTER (WHERE current AND visibility = 'workspace')::int AS shared
      FROM (SELECT m.valid_to, m.pinned_at, m.visibility, (${isCurrent()}) AS current
        FROM memory_chunks m WHERE ${isMine(ctx)}) x`,
  );
  return counts;
}
