import { type Plan, planIds, plans } from '@/lib/billing/schemas';
import { AppError } from '@/lib/platform/errors';

export type Limit = keyof Plan['limits'];

const nouns: Record<Limit, (limit: number) => string> = {
  icpsPerWorkspace: (n) => `${n} ICP${n === 1 ? '' : 's'} in a workspace`,
  movesPerMonth: (n) => `${n} moves created in a month`,
  workspacesOwned: (n) => `${n} workspace${n === 1 ? '' : 's'} of your own`,
  seatsPerWorkspace: (n) => `${n} seats in a workspace, open invitations included`,
};

/** Whether one more (or `more`) would pass the plan's limit; null is unlimited. */
export const isWithin = (limit: number | null, used: number, more = 1) =>
  limit === null || used + more <= limit;

/** The refusal at a plan's limit: which one, how far, and the first plan that lifts it. */
export function limitReached(what: Limit, used: number, limit: number, plan: Plan): AppError {
  const next = planIds
    .slice(planIds.indexOf(plan.id) + 1)
    .find((id) => isWithin(plans[id].limits[what], used));
  const lift = next
    ? `The ${next} plan lifts it.`
    : 'A plan by quotation lifts it: write to us about enterprise.';
  return new AppError(
    'limit_reached',
    `The ${plan.id} plan covers ${nouns[what](limit)}, and ${used} ${used === 1 ? 'is' : 'are'} in use. ${lift}`,
    { data: { what, used, limit, plan: plan.id, nextPlan: next ?? null } },
  );
}
