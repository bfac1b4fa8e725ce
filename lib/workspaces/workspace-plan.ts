import { type Plan, planIdSchema, plans } from '@/lib/billing/schemas';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';

/** The plan of the account that owns, and so pays for, the workspace. */
export async function workspacePlan(ctx: WorkspaceCtx): Promise<Plan> {
  const rows = await withUser(
    ctx,
    (tx) =>
      tx.$queryRaw<{ subscription_tier: string }[]>`
        SELECT subscription_tier FROM app.workspace_plan(${ctx.workspaceId}::uuid)`,
  );
  if (!rows[0]) throw notFound('workspace');
  return plans[planIdSchema.parse(rows[0].subscription_tier)];
}
