import { z } from 'zod';
import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import type { Payment, Refund } from '@/lib/platform/db/generated/client';
import { notFound } from '@/lib/platform/errors';
import { log } from '@/lib/platform/log';
import { type HistoryFilters, paymentsWanted } from './history';
import { type PhonePe, phonePe } from './phonepe';
import type { BillingCycle, PaymentState, PaymentView, PlanId } from './schemas';
import { settlePayment } from './settle-payment';

const sumOf = (refunds: readonly Refund[], ...states: string[]) =>
  refunds
    .filter(({ state }) => states.includes(state))
    .reduce((sum, { amountPaise }) => sum + Number(amountPaise), 0);

const toView = (row: Payment, refunds: readonly Refund[] = []): PaymentView => ({
  id: row.id,
  state: row.state as PaymentState,
  announced: row.kind === 'autopay' && row.state === 'created',
  planId: row.planId as PlanId | null,
  cycle: row.billingCycle as BillingCycle | null,
  amountPaise: Number(row.amountPaise ?? 0),
  method: row.paymentMethod,
  reference: row.transactionId ?? row.merchantTransactionId,
  createdAt: row.createdAt.toISOString(),
  completedAt: row.completedAt?.toISOString() ?? null,
  redirectUrl: row.redirectUrl,
  refundedPaise: sumOf(refunds, 'completed'),
  returningPaise: sumOf(refunds, 'requested', 'pending'),
});

/** The person's payments, newest first, with what goes back of them. */
export async function listPayments(ctx: Ctx, filters: HistoryFilters = {}): Promise<PaymentView[]> {
  return withUser(ctx, async (tx) => {
    const rows = await tx.payment.findMany({
      where: paymentsWanted(filters),
      orderBy: { createdAt: 'desc' },
      take: 200,
    });
    const paymentId = { in: rows.map(({ id }) => id) };
    const refunds = await tx.refund.findMany({ where: { paymentId } });
    return rows.map((row) =>
      toView(
        row,
        refunds.filter((refund) => refund.paymentId === row.id),
      ),
    );
  });
}

/**
 * One payment as it stands after asking PhonePe, for the page on which somebody waits for it; as it is
 * kept when PhonePe does not answer. @throws AppError not_found, for another person's too
 */
export async function awaitPayment(
  ctx: Ctx,
  id: string,
  api: PhonePe = phonePe(),
): Promise<PaymentView> {
  if (!z.uuid().safeParse(id).success) throw notFound('payment');
  const read = () => withUser(ctx, (tx) => tx.payment.findUnique({ where: { id } }));
  const row = await read();
  if (!row) throw notFound('payment');
  if (row.state !== 'created' && row.state !== 'pending') return toView(row);
  await settlePayment(row.merchantTransactionId, api).catch((error: unknown) =>
    log().warn({ err: error, paymentId: id }, 'a payment could not be asked about'),
  );
  return toView((await read()) ?? row);
}
