import { recordAudit } from '@/lib/audit';
import type { Ctx } from '@/lib/platform/ctx';
import { type PhonePe, phonePe } from '../phonepe';
import { authoriseOperator } from './authorise-operator';
import { compareDay, type Reconciliation } from './compare-day';
import { daySchema } from './schemas';

const most = 200;

/** Where PhonePe's answers about a day's payments and refunds are not ours. @throws AppError not_found */
export async function reconcile(
  ctx: Ctx,
  day: string,
  api: PhonePe = phonePe(),
): Promise<Reconciliation> {
  await authoriseOperator(ctx);
  return compareDay(daySchema.parse(day), api, {
    most,
    note: (tx, found) =>
      recordAudit(tx, ctx, {
        action: 'payments.reconciled',
        resourceType: 'payment',
        resourceId: ctx.userId,
        metadata: { day, ...found },
      }),
  });
}
