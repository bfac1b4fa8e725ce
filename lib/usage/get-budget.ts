import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { authorise } from '@/lib/workspaces';
import { readBudget } from './budget-store';
import { payerBudget } from './payer-plan';

export type Budget = {
  /** Micro-USD used and held in this IST month by the account that pays, in all its workspaces. */
  spentMicroUsd: number;
  heldMicroUsd: number;
  heldRuns: number;
  /** Null when unlimited or by contract. */
  limitMicroUsd: number | null;
  /** What one day may use of it. */
  dayLimitMicroUsd: number | null;
};

export async function getBudget(ctx: WorkspaceCtx): Promise<Budget> {
  authorise(ctx, 'usage.read');
  const [{ caps }, { usedMicroUsd, heldMicroUsd }, heldRuns] = await Promise.all([
    payerBudget(ctx),
    readBudget(ctx.ownerId),
    withSystem((tx) =>
      tx.execution.count({
        where: {
          payerId: ctx.ownerId,
          status: { in: ['pending', 'running'] },
          reservedMicroUsd: { gt: 0 },
        },
      }),
    ),
  ]);
  return {
    spentMicroUsd: usedMicroUsd,
    heldMicroUsd,
    heldRuns,
    limitMicroUsd: caps.month,
    dayLimitMicroUsd: caps.day,
  };
}
