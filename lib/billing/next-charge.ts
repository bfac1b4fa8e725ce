import type { Tx } from '@/lib/platform/db';
import { type AgreedQuote, agree } from './agreed-quote';
import { detailsOf } from './billing-details';
import { readPresent } from './present';
import { makeQuote } from './quote';
import {
  type BillingCycle,
  gstPercent,
  plans,
  type SellablePlan,
  sellablePlanSchema,
} from './schemas';
import { seller } from './seller';
import type { LivingSubscription } from './subscription-store';

type Living = Pick<LivingSubscription, 'planId' | 'billingCycle' | 'nextPlanId' | 'nextCycle'>;

/** What the period after the present one costs where its taxes cannot be reckoned: the price with full GST. */
export function usualPaise({ planId, billingCycle, nextPlanId, nextCycle }: Living): number {
  const plan = sellablePlanSchema.safeParse(nextPlanId ?? planId).data;
  const price = plan && plans[plan].pricePaise;
  if (!price) return 0;
  const list = price[(nextCycle ?? billingCycle) === 'yearly' ? 'year' : 'month'];
  return Math.round((list * (100 + gstPercent)) / 100);
}

/** What the period after the present one costs, taxed; null where the invoice would lack something. */
export async function nextCharge(
  tx: Tx,
  living: LivingSubscription,
  at: Date,
): Promise<AgreedQuote | null> {
  const planId = sellablePlanSchema.safeParse(living.nextPlanId ?? living.planId);
  if (!planId.success) return null;
  const cycle = (living.nextCycle ?? living.billingCycle) as BillingCycle;
  const wish: { planId: SellablePlan; cycle: BillingCycle } = { planId: planId.data, cycle };
  const present = await readPresent(tx, living.userId);
  const details = await detailsOf(tx, living.userId);
  const asRenewal = present && { ...present, ...wish };
  return agree(makeQuote(wish, asRenewal, details, seller(), at), details, seller());
}
