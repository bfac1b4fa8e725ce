import { now } from '@/lib/platform/clock';
import type { Ctx } from '@/lib/platform/ctx';
import { type Tx, withUser } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { detailsOf } from './billing-details';
import { nextCharge } from './next-charge';
import type { BillingCycle, BillingView, PlanId } from './schemas';
import { graceEnd, soonMs } from './subscription-machine';
import { type LivingSubscription, livingSubscription } from './subscription-store';

/** The person's plan, its period, and what is under way. */
export async function getBilling(ctx: Ctx): Promise<BillingView> {
  return withUser(ctx, async (tx) => {
    const living = await livingSubscription(tx, ctx.userId);
    const user = await tx.user.findUniqueOrThrow({
      where: { id: ctx.userId },
      select: { subscriptionTier: true },
    });
    const pending = await tx.payment.findFirst({
      where: { state: 'pending', expiresAt: { gt: new Date() }, redirectUrl: { not: null } },
      orderBy: { createdAt: 'desc' },
      select: { id: true, redirectUrl: true },
    });
    return {
      planId: user.subscriptionTier as PlanId,
      subscription: living && (await viewOf(tx, living)),
      ended: user.subscriptionTier === 'free' ? await endedPlan(tx) : null,
      details: await detailsOf(tx, ctx.userId),
      open: pending?.redirectUrl ? { id: pending.id, redirectUrl: pending.redirectUrl } : null,
    };
  });
}

async function viewOf(tx: Tx, living: LivingSubscription): Promise<BillingView['subscription']> {
  const { currentPeriodStart: start, currentPeriodEnd: end, autopay } = living;
  if (!start || !end) return null;
  const { status: state, billingCycle: cycle, nextPlanId, nextCycle } = living;
  const soon = end.getTime() - now().getTime() < soonMs && !nextPlanId && autopay !== 'active';
  return {
    cycle,
    state,
    periodStart: start.toISOString(),
    periodEnd: end.toISOString(),
    graceEnd: graceEnd(end).toISOString(),
    next: nextPlanId
      ? { planId: nextPlanId as PlanId, cycle: (nextCycle ?? cycle) as BillingCycle }
      : null,
    autopay,
    nextPaise: await nextPaise(tx, living),
    toPay: state === 'past_due' || (state !== 'cancelled' && soon),
  };
}

async function nextPaise(tx: Tx, living: LivingSubscription): Promise<number | null> {
  try {
    return (await nextCharge(tx, living, now()))?.gst.totalPaise ?? null;
  } catch (error) {
    // a seller that is not set up any more: the plan is shown all the same
    if (error instanceof AppError && error.code === 'unavailable') return null;
    throw error;
  }
}

async function endedPlan(tx: Tx): Promise<BillingView['ended']> {
  const last = await tx.subscription.findFirst({
    where: { status: 'expired', currentPeriodEnd: { not: null } },
    orderBy: { currentPeriodEnd: 'desc' },
  });
  if (!last?.currentPeriodEnd) return null;
  return { planId: last.planId as PlanId, at: last.currentPeriodEnd.toISOString() };
}
