import type { CreditNoteData, InvoiceData } from '../documents/types';
import { gstPercent } from '../schemas';
import { type StateCode, stateNames } from '../states';

/** An issued document as exports read it; a credit note with the invoice that it corrects. */
export type IssuedDocument =
  | { kind: 'invoice'; data: InvoiceData }
  | { kind: 'credit_note'; data: CreditNoteData; invoice: InvoiceData };

export type Section = 'b2b' | 'b2cl' | 'b2cs' | 'cdnr' | 'cdnur';

/** The invoice behind a document: itself, or what a credit note corrects. */
export const invoiceOf = (document: IssuedDocument): InvoiceData =>
  document.kind === 'invoice' ? document.data : document.invoice;

/** Whether the supply is taxed with IGST, or would be. IGST Act 2017, s. 7. */
export const isInterState = ({ data: { gst } }: IssuedDocument) => gst.stateTax === null;

/** Zero-rated: to a special economic zone under a letter of undertaking. IGST Act 2017, s. 16(3)(a). */
const isZeroRated = ({ data: { buyer, seller } }: IssuedDocument) =>
  buyer.sez && seller.lut !== null;

/** The rate of tax that a return names for the document, percent. */
export const rateOf = (document: IssuedDocument) => (isZeroRated(document) ? 0 : gstPercent);

/** `R`, or a supply to a special economic zone with or without payment of tax. GSTN, GSTR-1 v4.0, inv_typ. */
export function supplyTypeOf(document: IssuedDocument): 'R' | 'SEWP' | 'SEWOP' {
  if (!document.data.buyer.sez) return 'R';
  return isZeroRated(document) ? 'SEWOP' : 'SEWP';
}

const loweredAt = Date.parse('2024-08-01T00:00:00+05:30');

/**
 * Above which value an inter-state invoice to an unregistered person is reported by itself: one lakh
 * rupees since August 2024, two and a half before. CGST Rules 2017, r. 59(4), as amended by
 * Notification 12/2024 – Central Tax.
 */
export const largeInvoicePaise = (date: string) =>
  Date.parse(date) >= loweredAt ? 1_00_000_00 : 2_50_000_00;

const isLarge = (document: IssuedDocument) => {
  const { gst, date } = invoiceOf(document);
  return gst.stateTax === null && gst.totalPaise > largeInvoicePaise(date);
};

/**
 * The one section of GSTR-1 where a document is reported. A credit note on an invoice of b2cs has no
 * place of its own: it is taken off there. CGST Rules 2017, r. 59(4); GSTR-1, tables 4, 5, 6B, 7 and 9B.
 */
export function sectionOf(document: IssuedDocument): Section {
  const note = document.kind === 'credit_note';
  if (document.data.buyer.gstin) return note ? 'cdnr' : 'b2b';
  if (isLarge(document)) return note ? 'cdnur' : 'b2cl';
  return 'b2cs';
}

/** A state as the GST offline tool writes it: `29-Karnataka`. */
export const placeName = (code: StateCode) =>
  `${code}-${stateNames[code].replaceAll(' and ', ' & ')}`;

/** Paise as a number of rupees, for spreadsheets and for the government's JSON. */
export const inRupees = (paise: number) => paise / 100;
