import { dateColumn, istDateOf, now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import type { Tx } from '@/lib/platform/db';
import { limitReached, workspacePlan } from '@/lib/workspaces';

/**
 * Counts new moves against the paying account's plan for this month (IST). The count is locked until the
 * transaction ends, and falls back with it.
 * @throws AppError limit_reached
 */
export async function takeAllowance(tx: Tx, ctx: WorkspaceCtx, wanted: number): Promise<void> {
  const plan = await workspacePlan({ ...ctx, tx });
  const limit = plan.limits.movesPerMonth;
  const month = dateColumn(`${istDateOf(now()).slice(0, 7)}-01`);
  const [row] = await tx.$queryRaw<{ used: number }[]>`
    SELECT app.take_moves(${ctx.workspaceId}::uuid, ${month}::date, ${wanted}::integer, ${limit}::integer) AS used`;
  const used = row?.used ?? 0;
  if (limit !== null && used + wanted > limit) {
    throw limitReached('movesPerMonth', used, limit, plan);
  }
}
