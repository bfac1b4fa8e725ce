import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';

export type CampaignMoveCounts = {
  total: number;
  completed: number;
  /** Open and past their due date. */
  late: number;
  /** All of them by phase key. */
  byPhase: Record<string, number>;
};

type Row = {
  campaign_id: string;
  phase: string | null;
  total: number;
  completed: number;
  late: number;
};

/** Counts of moves by campaign id, for boards and timelines. */
export async function countByCampaign(
  ctx: WorkspaceCtx,
): Promise<Record<string, CampaignMoveCounts>> {
  authorise(ctx, 'moves.read');
  const rows = await withUser(
    ctx,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT campaign_id, phase, count(*)::int AS total,
        count(*) FILTER (WHERE status = 'completed')::int AS completed,
        count(*) FILTER (WHERE status IN ('pending', 'in_progress') AND due_date < ${now()})::int AS late
      FROM moves WHERE workspace_id = ${ctx.workspaceId}::uuid AND campaign_id IS NOT NULL
      GROUP BY campaign_id, phase`,
  );
  const counts: Record<string, CampaignMoveCounts> = {};
  for (const row of rows) {
    counts[row.campaign_id] ??= { total: 0, completed: 0, late: 0, byPhase: {} };
    const count = counts[row.campaign_id];
    if (!count) continue;
    count.total += row.total;
    count.completed += row.completed;
    count.late += row.late;
    if (row.phase) count.byPhase[row.phase] = row.total;
  }
  return counts;
}
