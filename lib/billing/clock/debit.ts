import { randomUUID } from 'node:crypto';
import type { Prisma, Tx } from '@/lib/platform/db';
import type { Payment } from '@/lib/platform/db/generated/client';
import { withSystem } from '@/lib/platform/db/system';
import { log } from '@/lib/platform/log';
import { nextCheckAt } from '../check-schedule';
import { rupeesOf } from '../money';
import { nextCharge } from '../next-charge';
import { debitTime, leastNoticeMs } from '../periods';
import { isAway, isDeclined, type PhonePe } from '../phonepe';
import { settleAutopay } from '../settle-autopay';
import { askOrder, settlePayment } from '../settle-payment';
import { livingSubscription, lockPayer, writeSubscription } from '../subscription-store';
import { sendNotice } from './send-notice';

const hourMs = 3_600_000;
/** The person hears of a debit this long before it; the law wants half of that. */
const noticeMs = 48 * hourMs;
const orderMs = 72 * hourMs;

/** Announces the debits of mandates whose period ends within two days. */
export async function announceDebits(
  at: Date,
  connect: () => PhonePe,
  only: string | null,
): Promise<number> {
  // in turns, so that those that cannot be announced keep nobody waiting
  const due = await withSystem(
    (tx) => tx.$queryRaw<{ userId: string }[]>`
      SELECT user_id::text AS "userId" FROM subscriptions
      WHERE status IN ('active', 'past_due') AND autopay = 'active' AND notified_at IS NULL
        AND current_period_end <= ${new Date(at.getTime() + noticeMs)}
        AND (${only}::uuid IS NULL OR user_id = ${only}::uuid)
      ORDER BY random() LIMIT 50`,
  );
  for (const { userId } of due) {
    try {
      const announced = await withSystem((tx) => openDebit(tx, userId, at));
      if (announced) await notify(announced, at, connect());
    } catch (error) {
      log().warn({ err: error, userId }, 'a debit could not be announced, and will be again');
      if (isAway(error)) break;
    }
  }
  return due.length;
}

type Announced = { payment: Payment; mandate: string };

/** The debit to announce, written down once: one that PhonePe has not heard of yet is found again. */
async function openDebit(tx: Tx, userId: string, at: Date): Promise<Announced | null> {
  await lockPayer(tx, userId);
  const living = await livingSubscription(tx, userId);
  if (!living || living.notifiedAt || living.autopay !== 'active') return null;
  const mandate = living.phonepeSubscriptionId ?? '';
  if (living.noticePaymentId) {
    const payment = await tx.payment.findUnique({ where: { id: living.noticePaymentId } });
    return payment?.state === 'created' ? { payment, mandate } : null;
  }
  const agreed = await nextCharge(tx, living, at);
  const total = agreed?.gst.totalPaise ?? 0;
  // a mandate that does not reach, or an invoice that lacks something: paid by hand, as `endPeriods` has said
  if (!agreed || total > Number(living.autopayMaxPaise)) return null;
  const { gst, planId, cycle } = agreed;
  const payment = await tx.payment.create({
    data: {
      userId,
      subscriptionId: living.id,
      merchantTransactionId: `MD-${randomUUID()}`,
      kind: 'autopay',
      planId,
      billingCycle: cycle,
      amount: rupeesOf(total),
      amountPaise: total,
      gstAmount: rupeesOf(gst.cgstPaise + gst.sgstPaise + gst.igstPaise),
      cgst: rupeesOf(gst.cgstPaise),
      sgst: rupeesOf(gst.sgstPaise),
      igst: rupeesOf(gst.igstPaise),
      quote: agreed as unknown as Prisma.InputJsonObject,
      createdAt: at,
      expiresAt: new Date(at.getTime() + orderMs),
    },
  });
  await writeSubscription(tx, living, { noticePaymentId: payment.id });
  const date = debitTime(living.currentPeriodEnd ?? at, at);
  await sendNotice(tx, living, { kind: 'debit_soon', paise: total, date, plan: planId });
  return { payment, mandate };
}

/** Has PhonePe tell the person. The day of notice begins when it has taken that, and not before. */
async function notify({ payment, mandate }: Announced, at: Date, api: PhonePe) {
  const { id, userId } = payment;
  const notice = {
    merchantOrderId: payment.merchantTransactionId,
    merchantSubscriptionId: mandate,
    amountPaise: Number(payment.amountPaise),
    expireAt: new Date(at.getTime() + orderMs),
  };
  const declined = await api.notifyDebit(notice).then(
    () => false,
    (error: unknown) => {
      if (!isDeclined(error)) throw error;
      log().warn({ err: error, paymentId: id }, 'PhonePe declined to announce a debit');
      return true;
    },
  );
  // one that it knows is declined too, where its first answer was lost
  const taken = !declined || (await askOrder(api, payment)) !== null;
  await withSystem(async (tx) => {
    await lockPayer(tx, userId);
    const living = await livingSubscription(tx, userId);
    if (living?.noticePaymentId !== id) return;
    const reason = 'PhonePe did not take the notice.';
    const data = { state: 'failed', status: 'failed', reason };
    if (!taken) await tx.payment.updateMany({ where: { id, state: 'created' }, data });
    // taken or declined, it is not announced again in this period
    await writeSubscription(tx, living, { notifiedAt: at });
  });
  if (!taken) await settleAutopay(mandate, api);
}

/** Asks for the debits whose notice has run its time. */
export async function redeemDebits(
  at: Date,
  connect: () => PhonePe,
  only: string | null,
): Promise<number> {
  const due = await withSystem(
    (tx) => tx.$queryRaw<{ id: string; order: string }[]>`
      SELECT p.id, p.merchant_transaction_id AS order FROM subscriptions s
      JOIN payments p ON p.id = s.notice_payment_id
      WHERE s.status IN ('active', 'past_due') AND s.autopay = 'active' AND p.state = 'created'
        AND s.notified_at <= ${new Date(at.getTime() - leastNoticeMs)}
        AND s.current_period_end <= ${at}
        AND (${only}::uuid IS NULL OR s.user_id = ${only}::uuid) LIMIT 50`,
  );
  for (const { id, order } of due) {
    try {
      const api = connect();
      // an earlier try may have been carried out though its answer was lost
      if ((await settlePayment(order, api))?.state !== 'created') continue;
      await api.redeem(order).catch((error: unknown) => {
        if (!isDeclined(error)) throw error;
        // what is refused is not asked for at every tick: from here on its status decides
        log().warn({ err: error, paymentId: id }, 'PhonePe refused a debit');
      });
      await withSystem((tx) =>
        tx.payment.updateMany({
          where: { id, state: 'created' },
          data: { state: 'pending', nextCheckAt: nextCheckAt(at, 0) },
        }),
      );
      await settlePayment(order, api);
    } catch (error) {
      log().warn({ err: error, paymentId: id }, 'a debit could not be asked for');
      if (isAway(error)) break;
    }
  }
  return due.length;
}
