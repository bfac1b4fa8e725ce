import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { detailsOf } from './billing-details';
import type { BillingCycle, BillingView, PlanId } from './schemas';
import { graceEnd } from './subscription-machine';
import { livingSubscription } from './subscription-store';

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
    const { currentPeriodStart: start, currentPeriodEnd: end } = living ?? {};
    return {
      planId: user.subscriptionTier as PlanId,
      subscription:
        living && start && end
          ? {
              cycle: living.billingCycle,
              state: living.status,
              periodStart: start.toISOString(),
              periodEnd: end.toISOString(),
              graceEnd: graceEnd(end).toISOString(),
              next: living.nextPlanId
                ? {
                    planId: living.nextPlanId as PlanId,
                    cycle: (living.nextCycle ?? living.billingCycle) as BillingCycle,
                  }
                : null,
              autopay: living.autopay,
            }
          : null,
      details: await detailsOf(tx, ctx.userId),
      open: pending?.redirectUrl ? { id: pending.id, redirectUrl: pending.redirectUrl } : null,
    };
  });
}
