import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { graceEnd } from './subscription-machine';

/** Until when the person's unpaid plan goes on, an ISO instant; null while nothing is owed. */
export async function graceOf(ctx: Ctx): Promise<string | null> {
  const unpaid = await withUser(ctx, (tx) =>
    tx.subscription.findFirst({
      where: { userId: ctx.userId, status: 'past_due' },
      select: { currentPeriodEnd: true },
    }),
  );
  return unpaid?.currentPeriodEnd ? graceEnd(unpaid.currentPeriodEnd).toISOString() : null;
}
