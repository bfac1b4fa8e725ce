import { type Gst, gstPercent } from './schemas';
import { type StateCode, stateTaxOf } from './states';

export { documentNumber, fiscalYear } from './document-number';
export { parseGstin, parsePan } from './gstin';

/** Integer paise. `inclusivePaise` holds the tax already. */
export type GstBase = { taxablePaise: number } | { inclusivePaise: number };
export type GstPlace = {
  supplierState: StateCode;
  placeOfSupply: StateCode;
  /** Buyer in a special economic zone: always inter-state (IGST Act 2017, s. 7(5)(b)). */
  sez?: boolean;
  /** Supplied under a letter of undertaking: zero-rated (IGST Act 2017, s. 16). */
  lut?: boolean;
};
/** a · b / c rounded half-up, exactly, for amounts from 0. */
const share = (amount: number, part: number, whole: number) =>
  Number((BigInt(amount) * BigInt(part) * 2n + BigInt(whole)) / (2n * BigInt(whole)));

const checked = (paise: number) => {
  if (!Number.isSafeInteger(paise) || paise < 0) {
    throw new RangeError(`Paise must be an integer from 0, not ${paise}.`);
  }
  return paise;
};

/**
 * GST on a supply of services: two halves inside a state, one tax across states. Each tax is rounded
 * half-up to the paisa, and an inclusive total is reached by a round-off line.
 * CGST Act 2017, s. 9; IGST Act 2017, ss. 5, 8; rate 18 % for SAC 997331.
 * @throws RangeError when the amount is no integer of paise from 0
 */
export function computeGst(base: GstBase, place: GstPlace): Gst {
  const { supplierState, placeOfSupply, sez = false, lut = false } = place;
  const rate = sez && lut ? 0 : gstPercent;
  const intra = !sez && supplierState === placeOfSupply;
  const taxablePaise =
    'taxablePaise' in base
      ? checked(base.taxablePaise)
      : share(checked(base.inclusivePaise), 100, 100 + rate);
  const half = intra ? share(taxablePaise, rate, 200) : 0;
  const igstPaise = intra ? 0 : share(taxablePaise, rate, 100);
  const sum = taxablePaise + 2 * half + igstPaise;
  const totalPaise = 'inclusivePaise' in base ? base.inclusivePaise : sum;
  return {
    taxablePaise,
    cgstPaise: half,
    sgstPaise: half,
    igstPaise,
    roundOffPaise: totalPaise - sum,
    totalPaise,
    stateTax: intra ? stateTaxOf(placeOfSupply) : null,
  };
}
