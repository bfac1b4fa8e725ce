import { randomUUID } from 'node:crypto';
import { recordAudit } from '@/lib/audit';
import { formatRupees } from '@/lib/format';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import type { Payment, Refund } from '@/lib/platform/db/generated/client';
import { AppError } from '@/lib/platform/errors';
import { enqueue } from '@/lib/platform/outbox';
import { nextCheckAt } from './check-schedule';
import { type RefundState, refundablePaise } from './refund-machine';

type Wanted = { amountPaise: number; reason: string; requestedBy: string | null };

/**
 * Writes a refund down, with its amount reserved; the worker asks PhonePe for it. Call under `lockPayer`.
 * @throws AppError conflict when the payment has not so much left
 */
export async function openRefund(tx: Tx, payment: Payment, wanted: Wanted): Promise<Refund> {
  const { amountPaise, reason, requestedBy } = wanted;
  const earlier = await tx.refund.findMany({ where: { paymentId: payment.id } });
  const left = refundablePaise(
    Number(payment.amountPaise),
    earlier.map((one) => ({
      amountPaise: Number(one.amountPaise),
      state: one.state as RefundState,
    })),
  );
  const paid = payment.state === 'success' || payment.state === 'partially_refunded';
  if (!paid || amountPaise > left) {
    throw new AppError(
      'conflict',
      paid
        ? `Of this payment ${formatRupees(left)} may still be refunded: what was refunded, or is on its way, counts.`
        : 'Only a payment that has succeeded can be refunded.',
    );
  }
  const refund = await tx.refund.create({
    data: {
      userId: payment.userId,
      paymentId: payment.id,
      merchantRefundId: `MR-${randomUUID()}`,
      amountPaise,
      reason,
      requestedBy,
      // the outbox brings it at once; the clock looks after one that got lost
      nextCheckAt: nextCheckAt(now(), 0),
    },
  });
  await recordAudit(
    tx,
    { userId: requestedBy ?? payment.userId, requestId: refund.merchantRefundId },
    {
      action: 'refund.requested',
      resourceType: 'refund',
      resourceId: refund.id,
      newValue: { paymentId: payment.id, amountPaise, reason },
    },
  );
  await enqueue(tx, 'refund', { merchantRefundId: refund.merchantRefundId }, payment.userId);
  return refund;
}
