import type { Prisma, Tx } from '@/lib/platform/db';
import type { Subscription } from '@/lib/platform/db/generated/client';
import type { BillingCycle, PlanId, SubscriptionState } from './schemas';
import { entitles } from './subscription-machine';

export type LivingSubscription = Subscription & {
  planId: PlanId;
  billingCycle: BillingCycle;
  status: SubscriptionState;
};

/** Nothing about a person's plan moves while this transaction holds the person's row. */
export async function lockPayer(tx: Tx, userId: string) {
  await tx.$queryRaw`SELECT id FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
}

/** The person's subscription that has not ended; null without one. */
export async function livingSubscription(tx: Tx, userId: string) {
  const row = await tx.subscription.findFirst({
    where: { userId, status: { notIn: ['incomplete', 'expired'] } },
  });
  return row as LivingSubscription | null;
}

type Change = Omit<Prisma.SubscriptionUncheckedUpdateInput, 'id' | 'userId' | 'version'>;

/**
 * The one writer of subscriptions: what users.subscription_* says follows in the same transaction, so
 * that the two always agree. Call under `lockPayer`.
 */
export async function writeSubscription(
  tx: Tx,
  { id, userId }: Pick<Subscription, 'id' | 'userId'>,
  change: Change,
): Promise<LivingSubscription> {
  const row = (await tx.subscription.update({
    where: { id, userId },
    data: { ...change, version: { increment: 1 } },
  })) as LivingSubscription;
  const living = await livingSubscription(tx, userId);
  // what becomes of an ended one says nothing about the one that came after it
  if (living && living.id !== id) return row;
  await tx.user.update({ where: { id: userId }, data: ownColumns(row), select: { id: true } });
  return row;
}

/** The seed knows three words; an ended plan leaves an active free account. */
const ownWords: Record<SubscriptionState, 'active' | 'past_due' | 'cancelled'> = {
  incomplete: 'active',
  active: 'active',
  paused: 'active',
  past_due: 'past_due',
  cancelled: 'cancelled',
  expired: 'active',
};

/** What a subscription says in the seed's columns of its person. */
export function ownColumns(row: LivingSubscription) {
  const entitled = entitles(row.status);
  return {
    subscriptionTier: entitled ? row.planId : 'free',
    subscriptionStatus: ownWords[row.status],
    subscriptionStartedAt: entitled ? row.currentPeriodStart : null,
    subscriptionEndsAt: entitled ? row.currentPeriodEnd : null,
  };
}
