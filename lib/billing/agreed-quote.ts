import type { BillingCycle, BillingDetails, Gst, Quote, SellablePlan } from './schemas';
import type { Seller } from './seller';
import { isStateCode, type StateCode } from './states';

/** A quote as the person agreed to it: kept with the payment, whatever changes afterwards. */
export type AgreedQuote = {
  kind: Quote['kind'];
  planId: SellablePlan;
  cycle: BillingCycle;
  listPaise: number;
  creditPaise: number;
  gst: Gst;
  placeOfSupply: StateCode;
  buyer: BillingDetails;
  seller: Seller;
  /** ISO instants. */
  periodStart: string;
  periodEnd: string;
};

/** Null while the quote lacks what an invoice needs. */
export function agree(
  quote: Quote,
  buyer: BillingDetails | null,
  seller: Seller,
): AgreedQuote | null {
  const { gst, placeOfSupply, missing, kind, planId, cycle, listPaise, creditPaise } = quote;
  if (!gst || !buyer || missing.length > 0) return null;
  if (placeOfSupply === null || !isStateCode(placeOfSupply)) return null;
  return {
    kind,
    planId,
    cycle,
    listPaise,
    creditPaise,
    gst,
    placeOfSupply,
    buyer,
    seller,
    periodStart: quote.periodStart.toISOString(),
    periodEnd: quote.periodEnd.toISOString(),
  };
}
