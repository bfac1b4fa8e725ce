import { now } from '@/lib/platform/clock';
import { withSystem } from '@/lib/platform/db/system';
import { log } from '@/lib/platform/log';
import { type PhonePe, phonePe } from '../phonepe';
import { settlePayment } from '../settle-payment';
import { settleRefund } from '../settle-refund';
import { announceDebits, redeemDebits } from './debit';
import { endPeriods } from './end-periods';
import { reconcileNightly } from './reconcile-nightly';

const batch = 50;

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
  const safely = async (work: Promise<unknown>) => {
    await work.catch((error: unknown) =>
      log().warn({ err: error }, 'PhonePe is asked again later'),
    );
  };
  for (const one of payments) await safely(settlePayment(one.merchantTransactionId, connect()));
  for (const one of refunds) await safely(settleRefund(one.merchantRefundId, connect()));
  return payments.length + refunds.length;
}
