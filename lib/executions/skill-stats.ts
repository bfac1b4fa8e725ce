import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';

export type SkillStats = {
  runs: number;
  /** ISO instant. */
  lastRunAt: string;
  /** Mean quality of its last finished runs, 0–100; null before the first. */
  meanScore: number | null;
  /** What a run usually takes, in milliseconds: the median of the last finished ones. */
  usualMs: number | null;
};

type Row = {
  skill_id: string;
  runs: bigint;
  last_run_at: Date;
  mean_score: number | null;
  usual_ms: number | null;
};

/** How each skill has done in this workspace; skills that nobody has run are absent. */
export async function skillStats(ctx: WorkspaceCtx): Promise<ReadonlyMap<string, SkillStats>> {
  authorise(ctx, 'executions.read');
  // what the cache served says nothing of how long the skill takes
  const rows = await withUser(
    ctx,
    (tx) => tx.$queryRaw<Row[]>`
      WITH numbered AS (
        SELECT skill_id, created_at, status, quality_score, execution_time_ms, cached_from,
          row_number() OVER (PARTITION BY skill_id, status, cached_from IS NULL
            ORDER BY created_at DESC) AS nth
        FROM executions WHERE workspace_id = ${ctx.workspaceId}::uuid)
      SELECT skill_id, count(*) AS runs, max(created_at) AS last_run_at,
        round(avg(quality_score) FILTER (WHERE status = 'completed' AND nth <= 20))::integer
          AS mean_score,
        (percentile_cont(0.5) WITHIN GROUP (ORDER BY execution_time_ms)
          FILTER (WHERE status = 'completed' AND cached_from IS NULL AND nth <= 20))::integer
          AS usual_ms
      FROM numbered GROUP BY skill_id`,
  );
  return new Map(
    rows.map((row) => [
      row.skill_id,
      {
        runs: Number(row.runs),
        lastRunAt: row.last_run_at.toISOString(),
        meanScore: row.mean_score,
        usualMs: row.usual_ms,
      },
    ]),
  );
}
