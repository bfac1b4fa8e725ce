import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import { startOf } from './periods';
import { type UsageRange, usageRangeSchema } from './schemas';

export type DayUsage = { date: string; microUsd: number; tokens: number; runs: number };

type Row = { date: string; micro_usd: bigint; tokens: bigint; runs: bigint };

/** Cost per IST day of this workspace, as far as the person may see it: members their own, admins all. */
export async function usageByDay(ctx: WorkspaceCtx, input: UsageRange): Promise<DayUsage[]> {
  authorise(ctx, 'usage.read');
  const { from, to } = usageRangeSchema.parse(input);
  const rows = await withUser(
    ctx,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT to_char(recorded_at AT TIME ZONE 'Asia/Kolkata', 'YYYY-MM-DD') AS date,
             sum(amount * 1000000)::bigint AS micro_usd, coalesce(sum(tokens), 0)::bigint AS tokens,
             count(*) AS runs
      FROM usage_records
      WHERE workspace_id = ${ctx.workspaceId}::uuid AND recorded_at >= ${startOf(from)}
        AND recorded_at < ${startOf(to)}::timestamptz + interval '1 day'
      GROUP BY 1 ORDER BY 1`,
  );
  return rows.map((row) => ({
    date: row.date,
    microUsd: Number(row.micro_usd),
    tokens: Number(row.tokens),
    runs: Number(row.runs),
  }));
}
