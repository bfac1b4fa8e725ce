import type { Tx } from '@/lib/platform/db';
import type { Payment, Prisma } from '@/lib/platform/db/generated/client';
import type { AgreedQuote } from '../agreed-quote';
import { rupeesOf } from '../money';
import { stateNames } from '../states';
import { nextNumber } from './next-number';
import type { InvoiceData } from './types';

/** Makes out the invoice of a payment in the transaction of its success; a payment has one. */
export async function issueInvoice(
  tx: Tx,
  payment: Payment,
  quote: AgreedQuote,
  at: Date,
): Promise<InvoiceData> {
  const { gst, buyer, seller, placeOfSupply } = quote;
  const number = await nextNumber(tx, seller.prefix, at);
  const data: InvoiceData = {
    number,
    date: at.toISOString(),
    seller,
    buyer,
    placeOfSupply,
    planId: quote.planId,
    cycle: quote.cycle,
    periodStart: quote.periodStart,
    periodEnd: quote.periodEnd,
    listPaise: quote.listPaise,
    creditPaise: quote.creditPaise,
    gst,
    payment: {
      merchantOrderId: payment.merchantTransactionId,
      transactionId: payment.transactionId,
      method: payment.paymentMethod,
    },
  };
  const taxPaise = gst.cgstPaise + gst.sgstPaise + gst.igstPaise;
  await tx.invoice.createMany({
    data: [
      {
        userId: payment.userId,
        paymentId: payment.id,
        invoiceNumber: number,
        invoiceDate: at,
        buyerName: buyer.legalName,
        buyerGstin: buyer.gstin || null,
        buyerAddress: [buyer.address, buyer.city, buyer.pincode].filter(Boolean).join(', '),
        buyerState: stateNames[placeOfSupply],
        placeOfSupply,
        sac: seller.sac,
        subtotal: rupeesOf(gst.taxablePaise),
        cgst: rupeesOf(gst.cgstPaise),
        sgst: rupeesOf(gst.sgstPaise),
        igst: rupeesOf(gst.igstPaise),
        totalGst: rupeesOf(taxPaise),
        grandTotal: rupeesOf(gst.totalPaise),
        data: data as unknown as Prisma.InputJsonObject,
      },
    ],
  });
  return data;
}
