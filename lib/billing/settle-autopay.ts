import { recordAudit } from '@/lib/audit';
import type { Tx } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { type AutopayState, type PhonePe, PhonePeFailure, phonePe } from './phonepe';
import { advanceSubscription } from './subscription-machine';
import { type LivingSubscription, lockPayer, writeSubscription } from './subscription-store';

const autopayWords: Record<AutopayState, string> = {
  ACTIVATION_IN_PROGRESS: 'activation_in_progress',
  ACTIVE: 'active',
  PAUSED: 'paused',
  CANCELLED: 'cancelled',
  REVOKED: 'revoked',
  FAILED: 'failed',
};

/**
 * Asks what became of a mandate and keeps it. The plan's paid days are untouched: a mandate paused in the
 * UPI app pauses what would come after them. Null when not ours.
 */
export async function settleAutopay(
  phonepeSubscriptionId: string,
  api: PhonePe = phonePe(),
): Promise<string | null> {
  const found = await withSystem((tx) =>
    tx.subscription.findUnique({ where: { phonepeSubscriptionId } }),
  );
  if (!found) return null;
  const autopay = await stateOf(phonepeSubscriptionId, api);
  if (autopay === null) return found.autopay;
  return withSystem(async (tx) => {
    await lockPayer(tx, found.userId);
    const row = (await tx.subscription.findUniqueOrThrow({
      where: { id: found.id },
    })) as LivingSubscription;
    // a newer mandate may have taken its place meanwhile
    if (row.phonepeSubscriptionId !== phonepeSubscriptionId) return null;
    if (row.autopay === autopay) return autopay;
    const facts = { state: row.status, periodEnd: row.currentPeriodEnd };
    const type = autopay === 'paused' ? 'paused' : 'resumed';
    const { state } = advanceSubscription(facts, { type });
    const notice = autopay === 'active' ? {} : await takeBackNotice(tx, row);
    await writeSubscription(tx, row, { autopay, status: state, ...notice });
    await recordAudit(
      tx,
      { userId: row.userId, requestId: phonepeSubscriptionId },
      {
        action: `autopay.${autopay}`,
        resourceType: 'subscription',
        resourceId: row.id,
        oldValue: { autopay: row.autopay, status: row.status },
        newValue: { autopay, status: state },
      },
    );
    return autopay;
  });
}

/**
 * A debit that was announced and not yet asked for is not made by a mandate that rests or has ended. A
 * mandate that goes on debits by a new announcement, of which the payer is told anew.
 */
export async function takeBackNotice(tx: Tx, subscription: LivingSubscription) {
  const { id, noticePaymentId, currentPeriodEnd } = subscription;
  if (!noticePaymentId) return {};
  await tx.payment.updateMany({
    where: { id: noticePaymentId, state: 'created' },
    data: { state: 'failed', status: 'failed', reason: 'The mandate was paused or ended before.' },
  });
  const failed = await tx.payment.count({ where: { id: noticePaymentId, state: 'failed' } });
  if (failed === 0) return {};
  const told = { subscriptionId: id, kind: 'debit_soon' };
  if (currentPeriodEnd) {
    await tx.billingNotice.deleteMany({ where: { ...told, periodEnd: currentPeriodEnd } });
  }
  return { noticePaymentId: null, notifiedAt: null };
}

async function stateOf(id: string, api: PhonePe): Promise<string | null> {
  try {
    return autopayWords[await api.autopayState(id)];
  } catch (error) {
    if (error instanceof PhonePeFailure && error.status === 404) return null;
    throw error;
  }
}
