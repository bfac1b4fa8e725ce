import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import type { Ctx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { notFound } from '@/lib/platform/errors';
import { type PhonePe, phonePe } from '../phonepe';
import type { RefundState } from '../refund-machine';
import { settleRefund } from '../settle-refund';
import { orUnavailable } from './ask-phonepe';
import { authoriseOperator } from './authorise-operator';
import { settleRefundAnewSchema } from './schemas';

/**
 * Brings a refund to PhonePe, or asks about it, and lets the answer move it, as the worker would.
 * @throws AppError not_found; unavailable when PhonePe does not answer
 */
export async function settleRefundAnew(
  ctx: Ctx,
  input: z.input<typeof settleRefundAnewSchema>,
  api: PhonePe = phonePe(),
): Promise<{ state: RefundState }> {
  await authoriseOperator(ctx);
  const { refundId } = settleRefundAnewSchema.parse(input);
  const merchantRefundId = await withSystem(async (tx) => {
    const refund = await tx.refund.findUnique({ where: { id: refundId } });
    if (!refund) throw notFound('refund');
    await recordAudit(tx, ctx, {
      action: 'refund.asked_again',
      resourceType: 'refund',
      resourceId: refundId,
      oldValue: { state: refund.state },
      metadata: { payerId: refund.userId },
    });
    return refund.merchantRefundId;
  });
  const state = await orUnavailable(settleRefund(merchantRefundId, api));
  if (!state) throw notFound('refund');
  return { state };
}
