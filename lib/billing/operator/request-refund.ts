import type { z } from 'zod';
import type { Ctx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { notFound } from '@/lib/platform/errors';
import { openRefund } from '../open-refund';
import { lockPayer } from '../subscription-store';
import { authoriseOperator } from './authorise-operator';
import { requestRefundSchema } from './schemas';

/**
 * Begins to refund a payment, in part or in full; the worker brings it to PhonePe, and the credit note
 * follows when it is completed. What is reserved by another refund cannot be refunded again.
 * @throws AppError not_found; invalid; conflict when the payment has not so much left
 */
export async function requestRefund(
  ctx: Ctx,
  input: z.input<typeof requestRefundSchema>,
): Promise<{ refundId: string }> {
  await authoriseOperator(ctx);
  const { paymentId, amountPaise, reason } = requestRefundSchema.parse(input);
  return withSystem(async (tx) => {
    const seen = await tx.payment.findUnique({ where: { id: paymentId } });
    if (!seen) throw notFound('payment');
    await lockPayer(tx, seen.userId);
    const payment = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
    const wanted = { amountPaise, reason, requestedBy: ctx.userId };
    const { merchantRefundId } = await openRefund(tx, payment, wanted);
    return { refundId: merchantRefundId };
  });
}
