import type { PlanId } from '@/lib/billing/schemas';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise, workspacePlan } from '@/lib/workspaces';

/** How many profiles there are, and how many the plan allows; null is without limit. @throws AppError forbidden */
export async function icpLimit(
  ctx: WorkspaceCtx,
): Promise<{ used: number; limit: number | null; plan: PlanId }> {
  authorise(ctx, 'icps.read');
  const plan = await workspacePlan(ctx);
  const used = await withUser(ctx, (tx) =>
    tx.icpProfile.count({ where: { workspaceId: ctx.workspaceId } }),
  );
  return { used, limit: plan.limits.icpsPerWorkspace, plan: plan.id };
}
