import type { Ctx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { type PhonePe, phonePe } from '../phonepe';
import { askOrder } from '../settle-payment';
import { askEach } from './ask-phonepe';
import { authoriseOperator } from './authorise-operator';
import { type OperatorPayment, toOperatorPayments } from './payment-rows';

const most = 50;

export type ReviewRow = OperatorPayment & {
  /** What PhonePe says it received, paise; null while it does not answer. */
  receivedPaise: number | null;
};

/** Payments whose amount is not the agreed one, the oldest first. @throws AppError not_found */
export async function listReview(ctx: Ctx, api: PhonePe = phonePe()): Promise<ReviewRow[]> {
  await authoriseOperator(ctx);
  const { rows, views } = await withSystem(async (tx) => {
    const rows = await tx.payment.findMany({
      where: { state: 'review' },
      orderBy: { createdAt: 'asc' },
      take: most,
    });
    return { rows, views: await toOperatorPayments(tx, rows) };
  });
  const answers = await askEach(rows, (row) => askOrder(api, row));
  return views.map((view, at) => {
    const order = answers[at]?.[1] ?? null;
    const receivedPaise = order === 'silent' || order === null ? null : order.amountPaise;
    return { ...view, receivedPaise };
  });
}
