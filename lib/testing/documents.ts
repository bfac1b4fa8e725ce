import { randomUUID } from 'node:crypto';
import type { IssuedDocument } from '@/lib/billing/exports/document';
import { computeGst } from '@/lib/billing/gst';
import { rupeesOf } from '@/lib/billing/money';
import type { BillingDetails } from '@/lib/billing/schemas';
import type { StateCode } from '@/lib/billing/states';
import type { Ctx } from '@/lib/platform/ctx';
import type { Prisma } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { karnataka } from './billing';

const seller = {
  name: 'Muhurat',
  gstin: '29AAGCB7383J1Z4',
  stateCode: '29',
  address: '14 Residency Road, Bengaluru 560025',
  sac: '997331',
  lut: null as string | null,
  prefix: 'MH',
} as const;

export type Sale = {
  n: number;
  /** Paise without tax. */
  taxable?: number;
  pos?: StateCode;
  gstin?: string;
  sez?: boolean;
  lut?: string | null;
  date?: string;
  legalName?: string;
};
type Invoice = Extract<IssuedDocument, { kind: 'invoice' }>;

const numbered = (prefix: string, n: number) => `${prefix}/26-27/${String(n).padStart(6, '0')}`;

/** An invoice as it would have been issued, from Karnataka. */
export function saleOf(sale: Sale): Invoice {
  const { n, taxable = 299_900, pos = '29', gstin = '', sez = false, lut = null } = sale;
  const date = sale.date ?? '2026-11-22T06:30:00.000Z';
  const buyer = { ...karnataka, stateCode: pos, gstin, sez, pan: '' } as BillingDetails;
  const place = { supplierState: '29', placeOfSupply: pos, sez, lut: lut !== null } as const;
  return {
    kind: 'invoice',
    data: {
      number: numbered('MH', n),
      date,
      seller: { ...seller, lut },
      buyer: { ...buyer, legalName: sale.legalName ?? buyer.legalName },
      placeOfSupply: pos,
      planId: 'starter',
      cycle: 'monthly',
      periodStart: date,
      periodEnd: '2026-12-22T06:30:00.000Z',
      listPaise: taxable,
      creditPaise: 0,
      gst: computeGst({ taxablePaise: taxable }, place),
      payment: { merchantOrderId: `MO-${n}`, transactionId: `T${n}`, method: 'UPI' },
    },
  };
}

/** The credit note of a refund of so many paise, tax included. */
export function noteOn({ data }: Invoice, n: number, paise: number, date?: string): IssuedDocument {
  const { seller, buyer, placeOfSupply } = data;
  const place = { supplierState: seller.stateCode, placeOfSupply, sez: buyer.sez };
  return {
    kind: 'credit_note',
    invoice: data,
    data: {
      number: numbered('MHC', n),
      date: date ?? '2026-11-25T06:30:00.000Z',
      seller,
      buyer,
      placeOfSupply,
      invoice: { number: data.number, date: data.date },
      reason: 'Not used',
      gst: computeGst({ inclusivePaise: paise }, { ...place, lut: seller.lut !== null }),
    },
  };
}

/** Puts an invoice with its payment into the books; a sum of paise back gives its credit note too. */
export async function keepSale(
  ctx: Ctx,
  sale: Sale & { state?: string; back?: number },
): Promise<{ number: string; note: string | null; order: string }> {
  const { userId } = ctx;
  const invoice = saleOf(sale);
  const series = randomUUID().slice(0, 8).toUpperCase();
  const [number, order] = [`${series}/26-27/000001`, `MO-${series}`];
  invoice.data.number = number;
  invoice.data.payment.merchantOrderId = order;
  const { gst, date, buyer } = invoice.data;
  const note = sale.back ? noteOn(invoice, 1, sale.back, date) : null;
  if (note) note.data.number = `${series}C/26-27/000001`;
  const state = sale.state ?? 'success';
  await withSystem(async (tx) => {
    const payment = await tx.payment.create({
      data: {
        userId,
        merchantTransactionId: order,
        transactionId: `T-${series}`,
        amount: rupeesOf(gst.totalPaise),
        amountPaise: gst.totalPaise,
        planId: 'starter',
        billingCycle: 'monthly',
        state,
        status: state === 'refunded' ? 'refunded' : 'success',
        createdAt: date,
        fulfilledAt: date,
      },
    });
    const issued = await tx.invoice.create({
      data: {
        userId,
        paymentId: payment.id,
        invoiceNumber: number,
        invoiceDate: date,
        buyerName: buyer.legalName,
        buyerGstin: buyer.gstin || null,
        grandTotal: rupeesOf(gst.totalPaise),
        data: invoice.data as unknown as Prisma.InputJsonObject,
      },
    });
    if (!note) return;
    const refund = await tx.refund.create({
      data: {
        userId,
        paymentId: payment.id,
        merchantRefundId: `MR-${series}`,
        amountPaise: note.data.gst.totalPaise,
        state: 'completed',
        reason: 'Not used',
      },
    });
    await tx.creditNote.create({
      data: {
        userId,
        invoiceId: issued.id,
        refundId: refund.id,
        noteNumber: note.data.number,
        noteDate: date,
        subtotal: rupeesOf(note.data.gst.taxablePaise),
        cgst: rupeesOf(note.data.gst.cgstPaise),
        sgst: rupeesOf(note.data.gst.sgstPaise),
        igst: rupeesOf(note.data.gst.igstPaise),
        grandTotal: rupeesOf(note.data.gst.totalPaise),
        data: note.data as unknown as Prisma.InputJsonObject,
      },
    });
  });
  return { number, note: note?.data.number ?? null, order };
}
