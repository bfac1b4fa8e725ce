import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { microUsdOf } from './record-usage';

export type MonthUsage = {
  /** `YYYY-MM`, IST. */
  month: string;
  microUsd: number;
  tokens: number;
  runs: number;
};

type Row = {
  month: string;
  total_cost: string;
  total_tokens: bigint | null;
  execution_count: bigint;
};
const most = 12;

/** What the person's own runs cost by month, in all workspaces; up to five minutes behind. */
export async function myMonths(ctx: Ctx): Promise<MonthUsage[]> {
  const rows = await withUser(
    ctx,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT to_char(month, 'YYYY-MM') AS month, total_cost::text AS total_cost, total_tokens,
             execution_count
      FROM app.my_monthly_usage() ORDER BY 1 DESC LIMIT ${most}`,
  );
  return rows.map((row) => ({
    month: row.month,
    microUsd: microUsdOf(row.total_cost),
    tokens: Number(row.total_tokens ?? 0),
    runs: Number(row.execution_count),
  }));
}
