import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import type { Ctx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { AppError } from '@/lib/platform/errors';
import { holdsMandate, releaseMandate } from './mandate';
import { takeBackNotice } from './settle-autopay';
import { advanceSubscription, type SubscriptionEvent } from './subscription-machine';
import { livingSubscription, lockPayer, writeSubscription } from './subscription-store';

type Change = {
  event: SubscriptionEvent['type'] & ('cancelled' | 'cancel_undone');
  action: string;
  refusal: string;
};

async function change(ctx: Ctx, { event, action, refusal }: Change): Promise<void> {
  await withSystem(async (tx) => {
    await lockPayer(tx, ctx.userId);
    const living = await livingSubscription(tx, ctx.userId);
    const facts = living && { state: living.status, periodEnd: living.currentPeriodEnd };
    const next = facts && advanceSubscription(facts, { type: event });
    if (!living || !next || next.state === living.status) throw new AppError('conflict', refusal);
    const cancelled = next.state === 'cancelled';
    const row = await writeSubscription(tx, living, {
      status: next.state,
      cancelledAt: cancelled ? now() : null,
      ...(cancelled ? { nextPlanId: null, nextCycle: null } : {}),
    });
    if (cancelled) await releaseMandate(tx, row);
    await recordAudit(tx, ctx, {
      action,
      resourceType: 'subscription',
      resourceId: living.id,
      oldValue: { status: living.status },
      newValue: { status: row.status },
    });
  });
}

/**
 * Ends a plan with its paid days; nothing is debited any more, and the worker ends the mandate at
 * PhonePe. @throws AppError conflict without a plan
 */
export async function cancelSubscription(ctx: Ctx): Promise<void> {
  await change(ctx, {
    event: 'cancelled',
    action: 'subscription.cancelled',
    refusal: 'There is no plan to cancel, or it is cancelled already. Reload the page.',
  });
}

/** Takes a cancellation back while the paid days last. The mandate stays ended: the next period is paid by hand. */
export async function undoCancel(ctx: Ctx): Promise<void> {
  await change(ctx, {
    event: 'cancel_undone',
    action: 'subscription.cancel_undone',
    refusal: 'There is no cancellation to take back. Reload the page.',
  });
}

/**
 * Ends the mandate and keeps the plan: nothing is debited any more from this moment, the worker ends it at
 * PhonePe, and the next period is paid by hand. @throws AppError conflict without a mandate
 */
export async function endAutopay(ctx: Ctx): Promise<void> {
  await withSystem(async (tx) => {
    await lockPayer(tx, ctx.userId);
    const living = await livingSubscription(tx, ctx.userId);
    if (!living || !holdsMandate(living)) {
      throw new AppError('conflict', 'There is no autopay mandate any more. Reload the page.');
    }
    const facts = { state: living.status, periodEnd: living.currentPeriodEnd };
    const { state } = advanceSubscription(facts, { type: 'resumed' });
    await releaseMandate(tx, living);
    const notice = await takeBackNotice(tx, living);
    await writeSubscription(tx, living, { autopay: 'cancelled', status: state, ...notice });
    await recordAudit(tx, ctx, {
      action: 'autopay.ended',
      resourceType: 'subscription',
      resourceId: living.id,
      oldValue: { autopay: living.autopay },
      newValue: { autopay: 'cancelled' },
    });
  });
}

/** Forgets a change that was noted for the end of the period. */
export async function dropChange(ctx: Ctx): Promise<void> {
  await withSystem(async (tx) => {
    await lockPayer(tx, ctx.userId);
    const living = await livingSubscription(tx, ctx.userId);
    if (!living?.nextPlanId) {
      throw new AppError('conflict', 'No change is noted any more. Reload the page.');
    }
    const notice = await takeBackNotice(tx, living);
    await writeSubscription(tx, living, { nextPlanId: null, nextCycle: null, ...notice });
    await recordAudit(tx, ctx, {
      action: 'subscription.change_dropped',
      resourceType: 'subscription',
      resourceId: living.id,
      oldValue: { planId: living.nextPlanId, cycle: living.nextCycle },
    });
  });
}
