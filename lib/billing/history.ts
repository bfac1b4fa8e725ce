import type { Ctx } from '@/lib/platform/ctx';
import { type Prisma, type Tx, withUser } from '@/lib/platform/db';
import { fiscalYear } from './document-number';
import { periodsFrom, spanOfYear } from './exports/period';
import { readDocuments, type Wanted } from './exports/read-documents';
import { registerCsv } from './exports/register';
import type { PaymentState } from './schemas';

/** What the person looks for among payments and documents; nothing said, everything meant. */
export type HistoryFilters = {
  /** `2026-27`. */
  year?: string | undefined;
  /** Of the payment. */
  state?: PaymentState | undefined;
  /** In numbers, names and references. */
  text?: string | undefined;
};

const within = (year: string | undefined) => {
  if (!year) return undefined;
  const { from, to } = spanOfYear(year);
  return { gte: from, lt: to };
};
const has = (text: string) => ({ contains: text, mode: 'insensitive' as const });
const said = (text: string, ...path: string[]) => ({
  path,
  string_contains: text,
  mode: 'insensitive' as const,
});

export function paymentsWanted({ year, state, text }: HistoryFilters): Prisma.PaymentWhereInput {
  return {
    createdAt: within(year),
    ...(state ? { state } : {}),
    ...(text
      ? {
          OR: [
            { transactionId: has(text) },
            { merchantTransactionId: has(text) },
            { planId: has(text) },
          ],
        }
      : {}),
  };
}

/** Documents by date, by the state of their payment, and by what they say. */
export async function documentsWanted(
  tx: Tx,
  { year, state, text }: HistoryFilters,
): Promise<Wanted> {
  const paid = state
    ? (await tx.payment.findMany({ where: { state }, select: { id: true } })).map(({ id }) => id)
    : null;
  const refunds = paid
    ? await tx.refund.findMany({ where: { paymentId: { in: paid } }, select: { id: true } })
    : null;
  return {
    invoices: {
      invoiceDate: within(year),
      ...(paid ? { paymentId: { in: paid } } : {}),
      ...(text
        ? {
            OR: [{ invoiceNumber: has(text) }, { buyerName: has(text) }, { buyerGstin: has(text) }],
          }
        : {}),
    },
    notes: {
      noteDate: within(year),
      ...(refunds ? { refundId: { in: refunds.map(({ id }) => id) } } : {}),
      ...(text
        ? {
            OR: [
              { noteNumber: has(text) },
              { data: said(text, 'invoice', 'number') },
              { data: said(text, 'buyer', 'legalName') },
              { data: said(text, 'buyer', 'gstin') },
            ],
          }
        : {}),
    },
  };
}

/** The fiscal years since the person's first payment, newest first. */
export async function listBillingYears(ctx: Ctx, now: Date): Promise<string[]> {
  const first = await withUser(ctx, (tx) => tx.payment.aggregate({ _min: { createdAt: true } }));
  return periodsFrom(first._min.createdAt ?? now, now).years;
}

/** The person's own documents as a register. */
export async function ownRegister(ctx: Ctx, filters: HistoryFilters, now: Date) {
  const documents = await withUser(ctx, async (tx) =>
    readDocuments(tx, await documentsWanted(tx, filters)),
  );
  return {
    name: `muhurat-${filters.year ?? `to-${fiscalYear(now)}`}.csv`,
    csv: registerCsv(documents),
  };
}
