import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import type { Ctx } from '@/lib/platform/ctx';
import type { Prisma, Tx } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { authoriseOperator } from './authorise-operator';
import { type OperatorPayment, toOperatorPayments } from './payment-rows';
import type { findPaymentsSchema } from './schemas';

const pageSize = 25;
const mostPayers = 200;

export type PaymentsFound = { rows: OperatorPayment[]; page: number; more: boolean };

/** Payments of all accounts, newest first. What was searched for is audited. @throws AppError not_found */
export async function findPayments(
  ctx: Ctx,
  { q, state, page }: z.output<typeof findPaymentsSchema>,
): Promise<PaymentsFound> {
  await authoriseOperator(ctx);
  return withSystem(async (tx) => {
    const found = await tx.payment.findMany({
      where: { ...(state ? { state } : {}), ...(q ? await named(tx, q) : {}) },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize + 1,
    });
    if (q) {
      await recordAudit(tx, ctx, {
        action: 'payments.searched',
        resourceType: 'payment',
        resourceId: ctx.userId,
        metadata: { q, state, page },
      });
    }
    const rows = await toOperatorPayments(tx, found.slice(0, pageSize));
    return { rows, page, more: found.length > pageSize };
  });
}

async function named(tx: Tx, q: string): Promise<Prisma.PaymentWhereInput> {
  const payers = await tx.user.findMany({
    where: { email: { contains: q, mode: 'insensitive' } },
    select: { id: true },
    take: mostPayers,
  });
  const ids = [{ merchantTransactionId: q }, { phonepeOrderId: q }, { transactionId: q }];
  return { OR: [...ids, { userId: { in: payers.map(({ id }) => id) } }] };
}
