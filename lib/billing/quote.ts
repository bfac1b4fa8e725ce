import { computeGst } from './gst';
import { anchorDayOf, periodEnd, unusedValuePaise } from './periods';
import {
  type BillingCycle,
  type BillingDetails,
  homeCountry,
  type Missing,
  type PlanId,
  planIds,
  plans,
  type Quote,
  type SellablePlan,
  type SubscriptionState,
  silentDebitPaise,
} from './schemas';
import type { Seller } from './seller';
import { isStateCode } from './states';

export type Present = {
  planId: PlanId;
  cycle: BillingCycle;
  state: SubscriptionState;
  periodStart: Date;
  periodEnd: Date;
  anchorDay: number;
  /** What was paid for the present period before tax. */
  taxablePaise: number;
};

type Wish = { planId: SellablePlan; cycle: BillingCycle };

const priceOf = ({ planId, cycle }: Wish) =>
  plans[planId].pricePaise?.[cycle === 'monthly' ? 'month' : 'year'] ?? 0;
/** An unregistered buyer's address is needed from here on. CGST Rules 2017, r. 46(e). */
const addressFromPaise = 50_000_00;
/** PhonePe takes no payment below ₹1. */
const leastPaise = 100;

/** Whether a wish is more than what there is: a larger plan, or a year instead of a month of the same. */
function isMore(wish: Wish, present: Present): boolean {
  const step = planIds.indexOf(wish.planId) - planIds.indexOf(present.planId);
  return step > 0 || (step === 0 && wish.cycle === 'yearly' && present.cycle === 'monthly');
}

/** What a wish costs now, from when to when it holds, and how it is taxed. Pure. */
export function makeQuote(
  wish: Wish,
  present: Present | null,
  details: BillingDetails | null,
  seller: Pick<Seller, 'stateCode' | 'lut'>,
  at: Date,
): Quote {
  const listPaise = priceOf(wish);
  const { kind, creditPaise, start, anchor } = termsOf(wish, present, listPaise, at);
  const taxablePaise = kind === 'change_at_end' ? listPaise : listPaise - creditPaise;
  const stateCode = details?.country === homeCountry ? details.stateCode : '';
  const placeOfSupply = isStateCode(stateCode) ? stateCode : null;
  const gst = placeOfSupply
    ? computeGst(
        { taxablePaise },
        {
          supplierState: seller.stateCode,
          placeOfSupply,
          sez: details?.sez ?? false,
          lut: seller.lut !== null,
        },
      )
    : null;
  const regular = placeOfSupply
    ? computeGst({ taxablePaise: listPaise }, { supplierState: seller.stateCode, placeOfSupply })
    : null;
  return {
    kind,
    ...wish,
    listPaise,
    creditPaise,
    gst,
    placeOfSupply,
    missing: missingOf(details, taxablePaise),
    periodStart: start,
    periodEnd: periodEnd(start, wish.cycle, anchor),
    pricedAt: at,
    debitNeedsApproval: (regular?.totalPaise ?? Math.round(listPaise * 1.18)) > silentDebitPaise,
  };
}

function termsOf(wish: Wish, present: Present | null, listPaise: number, at: Date) {
  const fresh = { kind: 'purchase' as const, creditPaise: 0, start: at, anchor: anchorDayOf(at) };
  if (!present || present.planId === 'free') return fresh;
  const { periodStart: start, periodEnd: end, anchorDay: anchor } = present;
  if (wish.planId === present.planId && wish.cycle === present.cycle) {
    return { kind: 'renewal' as const, creditPaise: 0, start: end, anchor };
  }
  const paid = { taxablePaise: present.taxablePaise, start, end };
  const creditPaise = unusedValuePaise(paid, at);
  // what is left may be worth more than the wish: then it is used up first
  if (isMore(wish, present) && creditPaise + leastPaise <= listPaise) {
    return { ...fresh, kind: 'upgrade' as const, creditPaise };
  }
  return { kind: 'change_at_end' as const, creditPaise: 0, start: end, anchor };
}

function missingOf(details: BillingDetails | null, taxablePaise: number): Missing[] {
  // a supply to a recipient abroad is an export, with rules of its own: IGST Act 2017, s. 2(6)
  if (details && details.country !== homeCountry) return ['country'];
  const missing: Missing[] = [];
  if (!details?.legalName) missing.push('legalName');
  if (!isStateCode(details?.stateCode ?? '')) missing.push('stateCode');
  const needsAddress = Boolean(details?.gstin) || taxablePaise >= addressFromPaise;
  if (needsAddress && !details?.address) missing.push('address');
  return missing;
}
