import type { Tx } from '@/lib/platform/db';
import type { Payment } from '@/lib/platform/db/generated/client';
import { type RefundState, refundablePaise } from '../refund-machine';
import type { BillingCycle, PaymentState, PlanId } from '../schemas';

/** A payment as the operator sees it, whoever's it is. Amounts in integer paise. */
export type OperatorPayment = {
  id: string;
  email: string;
  state: PaymentState;
  planId: PlanId | null;
  cycle: BillingCycle | null;
  amountPaise: number;
  /** Our id of the order, which PhonePe knows too. */
  order: string;
  transactionId: string | null;
  /** ISO instant. */
  createdAt: string;
  reason: string | null;
  /** What may still be refunded: what is under way counts as gone. */
  refundablePaise: number;
  refunds: { id: string; amountPaise: number; state: RefundState; reason: string }[];
};

/** @returns the payers' addresses by account */
export async function emailsOf(tx: Tx, userIds: readonly string[]): Promise<Map<string, string>> {
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(userIds)] } },
    select: { id: true, email: true },
  });
  return new Map(users.map(({ id, email }) => [id, email]));
}

/** Rows of payments with whose they are and what went back. */
export async function toOperatorPayments(tx: Tx, rows: Payment[]): Promise<OperatorPayment[]> {
  const emails = await emailsOf(
    tx,
    rows.map(({ userId }) => userId),
  );
  const refunds = await tx.refund.findMany({
    where: { paymentId: { in: rows.map(({ id }) => id) } },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map((row) => {
    const own = refunds
      .filter(({ paymentId }) => paymentId === row.id)
      .map(({ id, amountPaise, state, reason }) => ({
        id,
        amountPaise: Number(amountPaise),
        state: state as RefundState,
        reason,
      }));
    const amountPaise = Number(row.amountPaise ?? 0);
    const isPaid = row.state === 'success' || row.state === 'partially_refunded';
    return {
      id: row.id,
      email: emails.get(row.userId) ?? row.userId,
      state: row.state as PaymentState,
      planId: row.planId as PlanId | null,
      cycle: row.billingCycle as BillingCycle | null,
      amountPaise,
      order: row.merchantTransactionId,
      transactionId: row.transactionId,
      createdAt: row.createdAt.toISOString(),
      reason: row.reason,
      refundablePaise: isPaid ? refundablePaise(amountPaise, own) : 0,
      refunds: own,
    };
  });
}
