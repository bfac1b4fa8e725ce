import { recordAudit } from '@/lib/audit';
import type { Tx } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { releaseMandate } from '../mandate';
import { nextCharge, usualPaise } from '../next-charge';
import type { BillingCycle, PlanId, SubscriptionState } from '../schemas';
import { advanceSubscription, graceEnd, soonMs } from '../subscription-machine';
import {
  type LivingSubscription,
  livingSubscription,
  lockPayer,
  writeSubscription,
} from '../subscription-store';
import { sendNotice } from './send-notice';

const batch = 100;

/**
 * Subscriptions whose paid period is over, or is so within a week: what was noted for the end begins,
 * what is unpaid has its grace, what had it ends on the free plan. Returns how many it looked at.
 */
export async function endPeriods(at: Date, only: string | null): Promise<number> {
  // what has to move comes first, and the rest takes turns: many unpaid ones keep nobody waiting
  const due = await withSystem(
    (tx) => tx.$queryRaw<{ userId: string }[]>`
      SELECT user_id::text AS "userId" FROM subscriptions
      WHERE status NOT IN ('incomplete', 'expired')
        AND current_period_end <= ${new Date(at.getTime() + soonMs)}
        AND (${only}::uuid IS NULL OR user_id = ${only}::uuid)
      ORDER BY current_period_end <= ${at} AND status <> 'past_due' DESC, random() LIMIT ${batch}`,
  );
  for (const { userId } of due) await withSystem((tx) => endPeriod(tx, userId, at));
  return due.length;
}

async function endPeriod(tx: Tx, userId: string, at: Date): Promise<void> {
  await lockPayer(tx, userId);
  const living = await livingSubscription(tx, userId);
  const end = living?.currentPeriodEnd;
  if (!living || !end) return;
  const charge = await nextCharge(tx, living, at);
  const paise = charge?.gst.totalPaise ?? usualPaise(living);
  if (at < end) {
    const goesOn = living.status === 'active' || living.status === 'paused';
    // what cannot be invoiced is not debited either
    const reaches =
      charge !== null && living.autopay === 'active' && paise <= Number(living.autopayMaxPaise);
    const byHand = goesOn && !reaches;
    const plan = living.nextPlanId ?? living.planId;
    const kind = living.nextPlanId ? 'changes_soon' : 'ends_soon';
    if (byHand) await sendNotice(tx, living, { kind, paise, date: end, plan });
    return;
  }
  const changes = living.status !== 'cancelled' && living.nextPlanId !== null;
  const row = changes ? await beginNoted(tx, living) : living;
  const facts = { state: row.status, periodEnd: end };
  const { state } = advanceSubscription(facts, { type: 'time', at });
  if (state !== row.status) await move(tx, row, state, at);
  const plan = row.planId;
  if (state === 'expired') await sendNotice(tx, row, { kind: 'ended', paise, date: end, plan });
  else if (changes)
    await sendNotice(tx, row, { kind: 'changed', paise, date: graceEnd(end), plan });
  else if (state === 'past_due')
    await sendNotice(tx, row, { kind: 'past_due', paise, date: graceEnd(end), plan });
}

/** The smaller plan's limits hold from now on; it is paid within the days of grace. */
function beginNoted(tx: Tx, living: LivingSubscription): Promise<LivingSubscription> {
  return writeSubscription(tx, living, {
    planId: living.nextPlanId as PlanId,
    billingCycle: (living.nextCycle ?? living.billingCycle) as BillingCycle,
    nextPlanId: null,
    nextCycle: null,
  });
}

async function move(tx: Tx, row: LivingSubscription, status: SubscriptionState, at: Date) {
  await writeSubscription(tx, row, { status });
  if (status === 'expired') await releaseMandate(tx, row);
  await recordAudit(
    tx,
    { userId: row.userId, requestId: `clock ${at.toISOString()}` },
    {
      action: `subscription.${status}`,
      resourceType: 'subscription',
      resourceId: row.id,
      oldValue: { status: row.status },
      newValue: { status },
    },
  );
}
