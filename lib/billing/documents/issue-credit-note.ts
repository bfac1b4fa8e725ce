import type { Tx } from '@/lib/platform/db';
import type { Invoice, Prisma, Refund } from '@/lib/platform/db/generated/client';
import { computeGst } from '../gst';
import { rupeesOf } from '../money';
import { nextNumber } from './next-number';
import type { CreditNoteData, InvoiceData } from './types';

/** Credit notes have a series of their own. */
export const creditNotePrefix = (invoicePrefix: string) => `${invoicePrefix}C`.slice(-4);

/** Makes out the credit note of a completed refund, taxed as its invoice was. CGST Act 2017, s. 34. */
export async function issueCreditNote(
  tx: Tx,
  refund: Refund,
  invoice: Invoice,
  at: Date,
): Promise<CreditNoteData> {
  const original = invoice.data as unknown as InvoiceData;
  const { seller, buyer, placeOfSupply } = original;
  const gst = computeGst(
    { inclusivePaise: Number(refund.amountPaise) },
    {
      supplierState: seller.stateCode,
      placeOfSupply,
      sez: buyer.sez,
      lut: seller.lut !== null,
    },
  );
  const number = await nextNumber(tx, creditNotePrefix(seller.prefix), at);
  const data: CreditNoteData = {
    number,
    date: at.toISOString(),
    seller,
    buyer,
    placeOfSupply,
    invoice: { number: original.number, date: original.date },
    reason: refund.reason,
    gst,
  };
  await tx.creditNote.createMany({
    data: [
      {
        userId: refund.userId,
        invoiceId: invoice.id,
        refundId: refund.id,
        noteNumber: number,
        noteDate: at,
        subtotal: rupeesOf(gst.taxablePaise),
        cgst: rupeesOf(gst.cgstPaise),
        sgst: rupeesOf(gst.sgstPaise),
        igst: rupeesOf(gst.igstPaise),
        grandTotal: rupeesOf(gst.totalPaise),
        data: data as unknown as Prisma.InputJsonObject,
      },
    ],
  });
  return data;
}
