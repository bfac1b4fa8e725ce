/** The amounts of one sale inside a state and across states, in integer paise. */
export type GstSplit = {
  taxablePaise: number;
  /** Central and state (or union territory) tax: the same amount each. */
  halfPaise: number;
  igstPaise: number;
  intraTotalPaise: number;
  interTotalPaise: number;
  /** What an inclusive price needs so that the invoice adds up to it. */
  intraRoundOffPaise: number;
};

const share = (paise: number, basisPoints: number) =>
  Math.floor((paise * basisPoints + 5_000) / 10_000);

/**
 * Splits a price at a rate in basis points (1800 is 18 %). Each tax is rounded half up to the
 * paisa (CGST Act 2017 s.9, IGST Act 2017 s.5), so the two halves may miss an inclusive price by
 * a paisa, which the round-off line shows.
 * @throws RangeError when the price is not a whole number of paise.
 */
export function splitGst(pricePaise: number, rateBp: number, inclusive: boolean): GstSplit {
  if (!Number.isSafeInteger(pricePaise) || pricePaise < 0) {
    throw new RangeError(`Expected whole paise, got ${pricePaise}.`);
  }
  const taxablePaise = inclusive
    ? Math.floor((pricePaise * 20_000 + 10_000 + rateBp) / (2 * (10_000 + rateBp)))
    : pricePaise;
  const halfPaise = share(taxablePaise, rateBp / 2);
  const igstPaise = share(taxablePaise, rateBp);
  const intraRoundOffPaise = inclusive ? pricePaise - taxablePaise - 2 * halfPaise : 0;
  return {
    taxablePaise,
    halfPaise,
    igstPaise,
    intraTotalPaise: taxablePaise + 2 * halfPaise + intraRoundOffPaise,
    interTotalPaise: taxablePaise + igstPaise,
    intraRoundOffPaise,
  };
}

/** Rupees as typed, to paise, without floating point: `999`, `₹1,499.50`. Null when it is no price. */
export function paiseOf(text: string): number | null {
  const match = /^(?:₹|Rs\.?|INR)?\s*(\d[\d,]{0,14})(?:\.(\d{1,2}))?$/i.exec(text.trim());
  if (!match) return null;
  const rupees = Number((match[1] ?? '').replaceAll(',', ''));
  return rupees * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}
