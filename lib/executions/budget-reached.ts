import { displayPaisePerUsd, type Plan, planIds, plans } from '@/lib/billing/schemas';
import { formatRupees } from '@/lib/format';
import { AppError } from '@/lib/platform/errors';
import type { reserveBudget } from '@/lib/usage';

type Refusal = NonNullable<Awaited<ReturnType<typeof reserveBudget>>>;

const inRupees = (microUsd: number) =>
  formatRupees(Math.round((microUsd * displayPaisePerUsd) / 1_000_000));

/** Which budget stands in the way, how far it is used, and what lifts it. Amounts in `data`: micro-USD. */
export function budgetReached(refusal: Refusal, ask: number, plan: Plan): AppError {
  const { period, used, reserved, cap } = refusal;
  const next = planIds[planIds.indexOf(plan.id) + 1] ?? null;
  // the day's share: see dayCapOf in lib/usage
  const lift =
    period === 'day'
      ? 'One day may use a quarter of the month’s budget, over all workspaces of the account that pays; tomorrow (IST) the next quarter is free'
      : 'It begins anew on the 1st of next month (IST)';
  const larger = next && plans[next].pricePaise ? `, or move to the ${next} plan` : '';
  const when = period === 'day' ? 'today' : 'this month';
  return new AppError(
    'limit_reached',
    `This run may cost up to ${inRupees(ask)}, and of the ${inRupees(cap)} AI budget for ${when}, ${inRupees(used)} is used and ${inRupees(reserved)} is held for runs under way. ${lift}${larger}.`,
    {
      data: {
        what: `ai_budget_${period}`,
        used,
        reserved,
        limit: cap,
        ask,
        plan: plan.id,
        nextPlan: next,
      },
    },
  );
}
