import type { z } from 'zod';
import { formatRupees } from '@/lib/format';
import { AppError } from '@/lib/platform/errors';
import {
  type BillingCycle,
  type BillingDetails,
  dueNow,
  type Gst,
  type Quote,
  type SellablePlan,
  type startCheckoutSchema,
} from './schemas';
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

type Seen = z.output<typeof startCheckoutSchema>['seen'];
/** A price on a screen holds this long: what is unused of the present period shrinks with every second. */
const priceHoldsMs = 30 * 60_000;

/** The instant to reckon for: that of the price on the screen while it holds, so that the two can agree. */
export function asSeen(seen: Seen, at: Date): Date {
  const priced = seen?.pricedAt ? new Date(seen.pricedAt) : at;
  const age = at.getTime() - priced.getTime();
  return age >= 0 && age <= priceHoldsMs ? priced : at;
}

/**
 * Nobody orders at an amount that was not on the button. @throws AppError conflict with the amount that is
 * due, and when it was reckoned
 */
export function assertAsSeen(seen: Seen, quote: Quote): void {
  const due = dueNow(quote);
  if (!seen || due === null || seen.paise === due) return;
  throw new AppError(
    'conflict',
    `To pay now is ${formatRupees(due)}${seen.paise === null ? '' : `, and your page said ${formatRupees(seen.paise)}`}: the price or your details changed meanwhile. Nothing was ordered. Look at the new amount, then pay.`,
    { data: { duePaise: due } },
  );
}
