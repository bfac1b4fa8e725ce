import { istDateOf, now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import { endOfDay } from './internal';

/** Open moves of the workspace: all, those due today (IST), those past their day. */
export type DayCounts = { open: number; today: number; late: number };

/** How the day stands. */
export async function dayCounts(ctx: WorkspaceCtx): Promise<DayCounts> {
  authorise(ctx, 'moves.read');
  const today = istDateOf(now());
  const begins = new Date(`${today}T00:00:00+05:30`);
  const [counts] = await withUser(
    ctx,
    (tx) => tx.$queryRaw<DayCounts[]>`
      SELECT count(*)::int AS open,
        count(*) FILTER (WHERE due_date >= ${begins} AND due_date <= ${endOfDay(today)})::int AS today,
        count(*) FILTER (WHERE due_date < ${begins})::int AS late
      FROM moves
      WHERE workspace_id = ${ctx.workspaceId}::uuid AND status IN ('pending', 'in_progress')`,
  );
  return counts ?? { open: 0, today: 0, late: 0 };
}
