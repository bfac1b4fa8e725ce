import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import type { Ctx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { notFound } from '@/lib/platform/errors';
import { type PhonePe, phonePe } from '../phonepe';
import type { PaymentState } from '../schemas';
import { settlePayment } from '../settle-payment';
import { orUnavailable } from './ask-phonepe';
import { authoriseOperator } from './authorise-operator';
import { settleAnewSchema } from './schemas';

/**
 * Asks PhonePe about a payment now and lets its answer move it, as the worker would.
 * @throws AppError not_found; unavailable when PhonePe does not answer
 */
export async function settleAnew(
  ctx: Ctx,
  input: z.input<typeof settleAnewSchema>,
  api: PhonePe = phonePe(),
): Promise<{ state: PaymentState }> {
  await authoriseOperator(ctx);
  const { paymentId } = settleAnewSchema.parse(input);
  const order = await withSystem(async (tx) => {
    const payment = await tx.payment.findUnique({ where: { id: paymentId } });
    if (!payment) throw notFound('payment');
    await recordAudit(tx, ctx, {
      action: 'payment.asked_again',
      resourceType: 'payment',
      resourceId: paymentId,
      oldValue: { state: payment.state },
      metadata: { payerId: payment.userId },
    });
    return payment.merchantTransactionId;
  });
  const settled = await orUnavailable(settlePayment(order, api));
  if (!settled) throw notFound('payment');
  return { state: settled.state };
}
