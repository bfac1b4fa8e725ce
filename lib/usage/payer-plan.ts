import { type Plan, planIdSchema, plans } from '@/lib/billing/schemas';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { dayCapOf } from './periods';

type Row = { subscription_tier: string };

/** The plan of the account that pays for this workspace, and the caps that follow from it. */
export async function payerBudget(ctx: WorkspaceCtx) {
  const rows = await withUser(
    ctx,
    (tx) =>
      tx.$queryRaw<
        Row[]
      >`SELECT subscription_tier FROM app.workspace_plan(${ctx.workspaceId}::uuid)`,
  );
  const plan: Plan = plans[planIdSchema.catch('free').parse(rows[0]?.subscription_tier)];
  return { plan, caps: { month: plan.aiBudgetMicroUsd, day: dayCapOf(plan.aiBudgetMicroUsd) } };
}
