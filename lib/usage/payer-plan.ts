import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { workspacePlan } from '@/lib/workspaces';
import { dayCapOf } from './periods';

/** The plan of the account that pays for this workspace, and the caps that follow from it. */
export async function payerBudget(ctx: WorkspaceCtx) {
  const plan = await workspacePlan(ctx);
  return { plan, caps: { month: plan.aiBudgetMicroUsd, day: dayCapOf(plan.aiBudgetMicroUsd) } };
}
