import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { log } from '@/lib/platform/log';
import { isAway, type PhonePe, phonePe } from '../phonepe';
import { settlePayment } from '../settle-payment';
import { settleRefund } from '../settle-refund';
import { announceDebits, redeemDebits } from './debit';
import { endPeriods } from './end-periods';
import { reconcileNightly } from './reconcile-nightly';

const batch = 50;
/** What could not be asked about lets the others go first for so long. */
const giveWayMs = 5 * 60_000;

/**
 * What time does to billing, safe to repeat and to run in several workers: orders and refunds are asked
 * about without a webhook, debits announced and made, periods ended, the day before compared with PhonePe.
 * For everybody, or for one person. Returns how much there was to do.
 */
export async function runBillingClock(
  at = now(),
  connect: () => PhonePe = phonePe,
  only: string | null = null,
): Promise<number> {
  const asked = await askDue(at, connect, only);
  await announceDebits(at, connect, only);
  const redeemed = await redeemDebits(at, connect, only);
  await endPeriods(at, only);
  if (only === null) await reconcileNightly(at, connect);
  return asked + redeemed;
}

async function askDue(at: Date, connect: () => PhonePe, only: string | null): Promise<number> {
  const due = { nextCheckAt: { lte: at }, ...(only ? { userId: only } : {}) };
  const [payments, refunds] = await withSystem(async (tx) => [
    await tx.payment.findMany({ where: due, orderBy: { nextCheckAt: 'asc' }, take: batch }),
    await tx.refund.findMany({ where: due, orderBy: { nextCheckAt: 'asc' }, take: batch }),
  ]);
  const later = { nextCheckAt: new Date(at.getTime() + giveWayMs) };
  const work: { ask: () => Promise<unknown>; putOff: (tx: Tx) => Promise<unknown> }[] = [
    ...payments.map(({ id, merchantTransactionId }) => ({
      ask: () => settlePayment(merchantTransactionId, connect()),
      putOff: (tx: Tx) => tx.payment.updateMany({ where: { ...due, id }, data: later }),
    })),
    ...refunds.map(({ id, merchantRefundId }) => ({
      ask: () => settleRefund(merchantRefundId, connect()),
      putOff: (tx: Tx) => tx.refund.updateMany({ where: { ...due, id }, data: later }),
    })),
  ];
  for (const { ask, putOff } of work) {
    try {
      await ask();
    } catch (error) {
      log().warn({ err: error }, 'PhonePe is asked again later');
      // while nobody answers, the rest is not asked either: an outage holds nothing else up
      if (isAway(error)) break;
      await withSystem(putOff);
    }
  }
  return work.length;
}
