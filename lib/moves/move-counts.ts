import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';

/** How many moves of the workspace wait or are under way. */
export async function moveCounts(ctx: WorkspaceCtx): Promise<{ open: number }> {
  authorise(ctx, 'moves.read');
  const open = await withUser(ctx, (tx) =>
    tx.move.count({
      where: { workspaceId: ctx.workspaceId, status: { in: ['pending', 'in_progress'] } },
    }),
  );
  return { open };
}
