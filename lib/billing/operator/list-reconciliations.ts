import { isoDate } from '@/lib/platform/clock';
import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authoriseOperator } from './authorise-operator';

export type NightlyRow = {
  /** `YYYY-MM-DD`, in India. */
  day: string;
  payments: number;
  refunds: number;
  differences: number;
  /** ISO instant; null while PhonePe has not answered about everything. */
  finishedAt: string | null;
};

/** What the comparisons of the last fortnight of nights found, newest first. @throws AppError not_found */
export async function listReconciliations(ctx: Ctx): Promise<NightlyRow[]> {
  await authoriseOperator(ctx);
  const rows = await withUser(ctx, (tx) =>
    tx.reconciliation.findMany({ orderBy: { day: 'desc' }, take: 14 }),
  );
  return rows.map(({ day, payments, refunds, differences, finishedAt }) => ({
    day: isoDate(day),
    payments,
    refunds,
    differences,
    finishedAt: finishedAt?.toISOString() ?? null,
  }));
}
