import { formatRupees } from '@/lib/format';
import { rulesReviewedOn } from '../claims';
import type { SkillContext } from '../schemas';
import { paiseOf, splitGst } from './gst';
import { findState } from './gst-states';
import { squash } from './words';

/** A round amount to show the arithmetic with when no price is known. */
const SAMPLE_PAISE = 100_000;

/** The worked example of GST on the business's own price, and where it is supplied from and to. */
export function gstFacts(inputs: Record<string, unknown>, context: SkillContext) {
  const given = priceOf(inputs, context);
  const rate = typeof inputs.gstRate === 'number' ? inputs.gstRate : 18;
  const inclusive = given !== null && inputs.priceIs === 'with_gst';
  const split = splitGst(given?.paise ?? SAMPLE_PAISE, Math.round(rate * 100), inclusive);
  const seller = findState(String(inputs.sellerState ?? context.foundation?.location ?? ''));
  const buyer = findState(String(inputs.buyerState ?? ''));
  const roundOff = split.intraRoundOffPaise;
  return {
    sample: given === null,
    unit: given?.unit ?? null,
    inclusive,
    rate: String(rate),
    half: String(rate / 2),
    price: formatRupees(given?.paise ?? SAMPLE_PAISE),
    taxable: formatRupees(split.taxablePaise),
    tax_half: formatRupees(split.halfPaise),
    igst: formatRupees(split.igstPaise),
    intra_total: formatRupees(split.intraTotalPaise),
    inter_total: formatRupees(split.interTotalPaise),
    round_off: roundOff === 0 ? null : formatRupees(roundOff),
    state_tax: seller?.stateTax ?? 'SGST',
    seller,
    buyer,
    known: seller !== null && buyer !== null,
    same: seller !== null && seller.code === buyer?.code,
    reviewed: rulesReviewedOn,
  };
}

/** Every amount and rate that the example states, for whoever checks numbers. */
export function gstFigures(inputs: Record<string, unknown>, context: SkillContext): string[] {
  const facts = gstFacts(inputs, context);
  const { seller, buyer, ...rest } = facts;
  return [...Object.values(rest), seller?.code, buyer?.code].filter(
    (one) => typeof one === 'string',
  );
}

/** The price typed for this run, else the one of the product asked for, or of the only product. */
function priceOf(inputs: Record<string, unknown>, { foundation }: SkillContext) {
  const typed = paiseOf(String(inputs.price ?? ''));
  if (typed !== null) return { paise: typed, unit: null };
  const products = foundation?.products ?? [];
  const asked = squash(String(inputs.product ?? '')).toLowerCase();
  const product = asked
    ? products.find(({ name }) => squash(name).toLowerCase() === asked)
    : products[0];
  const match = /^((?:₹|Rs\.?|INR)\s*[\d,]+(?:\.\d{1,2})?)(?:\s+(\D{2,60}))?$/i.exec(
    squash(product?.price ?? ''),
  );
  const paise = paiseOf(match?.[1] ?? '');
  return paise === null ? null : { paise, unit: match?.[2] ?? null };
}
