import type { Prisma, Tx } from '@/lib/platform/db';
import type { CreditNoteData, InvoiceData } from '../documents/types';
import type { IssuedDocument } from './document';

export type Wanted = {
  invoices: Prisma.InvoiceWhereInput;
  notes: Prisma.CreditNoteWhereInput;
};

const only = { data: true } as const;

/** The documents wanted, invoices first, each kind by its number. */
export async function readDocuments(tx: Tx, wanted: Wanted): Promise<IssuedDocument[]> {
  const invoices = await tx.invoice.findMany({
    where: wanted.invoices,
    orderBy: { invoiceNumber: 'asc' },
    select: only,
  });
  const notes = await tx.creditNote.findMany({
    where: wanted.notes,
    orderBy: { noteNumber: 'asc' },
    select: { ...only, invoiceId: true },
  });
  const corrected = await tx.invoice.findMany({
    where: { id: { in: notes.map(({ invoiceId }) => invoiceId) } },
    select: { ...only, id: true },
  });
  const byId = new Map(corrected.map(({ id, data }) => [id, data as unknown as InvoiceData]));
  return [
    ...invoices.map(({ data }) => ({
      kind: 'invoice' as const,
      data: data as unknown as InvoiceData,
    })),
    ...notes.flatMap(({ data, invoiceId }) => {
      const invoice = byId.get(invoiceId);
      const note = data as unknown as CreditNoteData;
      return invoice ? [{ kind: 'credit_note' as const, data: note, invoice }] : [];
    }),
  ];
}
