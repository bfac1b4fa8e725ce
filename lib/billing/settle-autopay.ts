import { recordAudit } from '@/lib/audit';
import { withSystem } from '@/lib/platform/db/system';
import { type AutopayState, type PhonePe, PhonePeFailure, phonePe } from './phonepe';
import { lockPayer, writeSubscription } from './subscription-store';

export const autopayWords: Record<AutopayState, string> = {
  ACTIVATION_IN_PROGRESS: 'activation_in_progress',
  ACTIVE: 'active',
  PAUSED: 'paused',
  CANCELLED: 'cancelled',
  REVOKED: 'revoked',
  FAILED: 'failed',
};

/** Asks what became of a mandate and keeps it. The plan's paid days are untouched. Null when not ours. */
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
    const row = await tx.subscription.findUniqueOrThrow({ where: { id: found.id } });
    if (row.autopay === autopay) return autopay;
    await writeSubscription(tx, row, { autopay });
    await recordAudit(
      tx,
      { userId: row.userId, requestId: phonepeSubscriptionId },
      {
        action: `autopay.${autopay}`,
        resourceType: 'subscription',
        resourceId: row.id,
        oldValue: { autopay: row.autopay },
        newValue: { autopay },
      },
    );
    return autopay;
  });
}

async function stateOf(id: string, api: PhonePe): Promise<string | null> {
  try {
    return autopayWords[await api.autopayState(id)];
  } catch (error) {
    if (error instanceof PhonePeFailure && error.status === 404) return null;
    throw error;
  }
}
