import type { BillingCycle, BillingDetails, Gst, SellablePlan } from '../schemas';
import type { Seller } from '../seller';
import type { StateCode } from '../states';

/** Everything that an invoice says, kept with it and never changed. CGST Rules 2017, r. 46. */
export type InvoiceData = {
  number: string;
  /** ISO instant. */
  date: string;
  seller: Seller;
  buyer: BillingDetails;
  placeOfSupply: StateCode;
  planId: SellablePlan;
  cycle: BillingCycle;
  /** ISO instants. */
  periodStart: string;
  periodEnd: string;
  listPaise: number;
  creditPaise: number;
  gst: Gst;
  payment: { merchantOrderId: string; transactionId: string | null; method: string | null };
};

/** What a credit note says. CGST Act 2017, s. 34; Rules, r. 53(1A). */
export type CreditNoteData = {
  number: string;
  date: string;
  seller: Seller;
  buyer: BillingDetails;
  placeOfSupply: StateCode;
  invoice: { number: string; date: string };
  reason: string;
  gst: Gst;
};
