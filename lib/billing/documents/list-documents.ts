import { z } from 'zod';
import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { documentsWanted, type HistoryFilters } from '../history';
import { paiseOf } from '../money';
import type { CreditNoteData, InvoiceData } from './types';

export type DocumentView = {
  id: string;
  kind: 'invoice' | 'credit_note';
  number: string;
  /** ISO instant. */
  date: string;
  totalPaise: number;
  /** The invoice that a credit note refers to. */
  against: string | null;
};

/** The person's invoices and credit notes, newest first. */
export async function listDocuments(
  ctx: Ctx,
  filters: HistoryFilters = {},
): Promise<DocumentView[]> {
  const { invoices, notes } = await withUser(ctx, async (tx) => {
    const wanted = await documentsWanted(tx, filters);
    return {
      invoices: await tx.invoice.findMany({
        where: wanted.invoices,
        take: 500,
        orderBy: { invoiceDate: 'desc' },
      }),
      notes: await tx.creditNote.findMany({
        where: wanted.notes,
        take: 500,
        orderBy: { noteDate: 'desc' },
      }),
    };
  });
  const all: DocumentView[] = [
    ...invoices.map((row) => ({
      id: row.id,
      kind: 'invoice' as const,
      number: row.invoiceNumber,
      date: row.invoiceDate.toISOString(),
      totalPaise: paiseOf(row.grandTotal ?? 0),
      against: null,
    })),
    ...notes.map((row) => ({
      id: row.id,
      kind: 'credit_note' as const,
      number: row.noteNumber,
      date: row.noteDate.toISOString(),
      totalPaise: paiseOf(row.grandTotal),
      against: (row.data as unknown as CreditNoteData).invoice.number,
    })),
  ];
  return all.sort((a, b) => b.date.localeCompare(a.date));
}

export type StoredDocument =
  | { kind: 'invoice'; data: InvoiceData }
  | { kind: 'credit_note'; data: CreditNoteData };

/** What a document says, as issued. @throws AppError not_found, for another person's too */
export async function getDocument(ctx: Ctx, id: string): Promise<StoredDocument> {
  if (!z.uuid().safeParse(id).success) throw notFound('document');
  return withUser(ctx, async (tx) => {
    const invoice = await tx.invoice.findUnique({ where: { id } });
    if (invoice) return { kind: 'invoice', data: invoice.data as unknown as InvoiceData };
    const note = await tx.creditNote.findUnique({ where: { id } });
    if (note) return { kind: 'credit_note', data: note.data as unknown as CreditNoteData };
    throw notFound('document');
  });
}
