import { recordAudit } from '@/lib/audit';
import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { authoriseOperator } from '../operator/authorise-operator';
import type { IssuedDocument } from './document';
import { periodsFrom, type Span } from './period';
import { readDocuments } from './read-documents';

const timeoutMs = 60_000;

/**
 * Everybody's documents of a span of time, for the operator; who took what is in the audit log.
 * @throws AppError not_found for others
 */
export async function readAll(
  ctx: Ctx,
  { from, to }: Span,
  taken: { what: 'register' | 'gstr1' | 'year'; of: string },
): Promise<IssuedDocument[]> {
  await authoriseOperator(ctx);
  await withUser(ctx, (tx) =>
    recordAudit(tx, ctx, {
      action: 'billing.exported',
      resourceType: 'billing_export',
      resourceId: ctx.userId,
      newValue: taken,
    }),
  );
  const within = { gte: from, lt: to };
  return withSystem(
    (tx) => readDocuments(tx, { invoices: { invoiceDate: within }, notes: { noteDate: within } }),
    { timeoutMs },
  );
}

/** The fiscal years and return periods since the first invoice, newest first. @throws AppError not_found */
export async function listExportPeriods(ctx: Ctx, now: Date) {
  await authoriseOperator(ctx);
  const first = await withSystem((tx) => tx.invoice.aggregate({ _min: { invoiceDate: true } }));
  return periodsFrom(first._min.invoiceDate ?? now, now);
}
