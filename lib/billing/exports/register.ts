import { toCsv } from '@/lib/format/csv';
import { istDateOf } from '@/lib/platform/clock';
import { type StateCode, stateNames } from '../states';
import {
  type IssuedDocument,
  inRupees,
  invoiceOf,
  placeName,
  rateOf,
  supplyTypeOf,
} from './document';

const head = [
  'Document',
  'Number',
  'Date',
  'Buyer',
  'GSTIN',
  'Buyer state',
  'Place of supply',
  'Supply',
  'SAC',
  'Description',
  'Rate %',
  'Taxable value',
  'CGST',
  'SGST/UTGST',
  'IGST',
  'Round-off',
  'Total',
  'PhonePe transaction',
  'PhonePe order',
  'Paid by',
  'Against invoice',
  'Invoice date',
  'Reason',
  'Seller GSTIN',
];

const day = (instant: string) => istDateOf(new Date(instant));
const supplies = { SEWP: 'SEZ with payment', SEWOP: 'SEZ without payment' };

function supplyOf(document: IssuedDocument): string {
  const type = supplyTypeOf(document);
  if (type !== 'R') return supplies[type];
  return document.data.gst.stateTax === null ? 'Inter-state' : 'Intra-state';
}

function rowOf(document: IssuedDocument): (string | number)[] {
  const { data } = document;
  const note = document.kind === 'credit_note' ? document.data : null;
  const invoice = invoiceOf(document);
  const { buyer, seller, gst } = data;
  const amount = (paise: number) => (note && paise !== 0 ? inRupees(-paise) : inRupees(paise));
  return [
    note ? 'Credit note' : 'Invoice',
    data.number,
    day(data.date),
    buyer.legalName,
    buyer.gstin,
    buyer.stateCode ? stateNames[buyer.stateCode as StateCode] : '',
    placeName(data.placeOfSupply),
    supplyOf(document),
    seller.sac,
    `Muhurat ${invoice.planId}, ${invoice.cycle}, ${day(invoice.periodStart)} to ${day(invoice.periodEnd)}`,
    rateOf(document),
    amount(gst.taxablePaise),
    amount(gst.cgstPaise),
    amount(gst.sgstPaise),
    amount(gst.igstPaise),
    amount(gst.roundOffPaise),
    amount(gst.totalPaise),
    invoice.payment.transactionId ?? '',
    invoice.payment.merchantOrderId,
    invoice.payment.method ?? '',
    note?.invoice.number ?? '',
    note ? day(note.invoice.date) : '',
    note?.reason ?? '',
    seller.gstin,
  ];
}

const inOrder = (a: IssuedDocument, b: IssuedDocument) =>
  a.data.date.localeCompare(b.data.date) || a.data.number.localeCompare(b.data.number);

/**
 * Every document on a line, oldest first, credit notes with negative amounts, so that each column sums to
 * what was sold. Its words are English, as the documents are. Particulars: CGST Rules 2017, rr. 46, 53, 56.
 */
export const registerCsv = (documents: readonly IssuedDocument[]): string =>
  toCsv([head, ...[...documents].sort(inOrder).map(rowOf)]);
