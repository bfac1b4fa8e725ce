import { isStateCode, type StateCode } from './states';

export type Gstin =
  | { ok: true; gstin: string; stateCode: StateCode; pan: string }
  | { ok: false; reason: string };
export type Pan = { ok: true; pan: string } | { ok: false; reason: string };

const values = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** The fourth letter says who holds it: person, company, HUF, firm, association, trust… */
const panPattern = /^[A-Z]{3}[PCHFATBLJG][A-Z][0-9]{4}[A-Z]$/;
const normalise = (text: string) => text.replaceAll(/[\s-]/g, '').toUpperCase();

/** A PAN, normalised. Income-tax Rules 1962, r. 114. */
export function parsePan(text: string): Pan {
  const pan = normalise(text);
  return panPattern.test(pan)
    ? { ok: true, pan }
    : { ok: false, reason: 'A PAN has five letters, four digits and a letter, as in AAPFU0939F.' };
}

/**
 * The check character of a GSTIN's first fourteen: values 0–35, weights 1 and 2 in turn, and of each
 * product its two digits in base 36. CGST Rules 2017, r. 10.
 */
export function gstinCheckCharacter(firstFourteen: string): string {
  let sum = 0;
  for (const [index, character] of [...firstFourteen].entries()) {
    const product = values.indexOf(character) * (index % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return values[(36 - (sum % 36)) % 36] ?? '';
}

/** A GSTIN, normalised, with the state and the PAN that it contains. Its reasons are for the person. */
export function parseGstin(text: string): Gstin {
  const gstin = normalise(text);
  const fail = (reason: string): Gstin => ({ ok: false, reason });
  if (!/^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][0-9A-Z]Z[0-9A-Z]$/.test(gstin)) {
    return fail(
      'A GSTIN has 15 characters, as in 27AAPFU0939F1ZV. Compare it with the certificate.',
    );
  }
  const stateCode = gstin.slice(0, 2);
  if (!isStateCode(stateCode)) {
    return fail(`No state has the code ${stateCode}, with which this GSTIN begins.`);
  }
  const pan = parsePan(gstin.slice(2, 12));
  if (!pan.ok)
    return fail('The PAN inside this GSTIN is not a valid one. Compare it letter by letter.');
  if (gstinCheckCharacter(gstin.slice(0, 14)) !== gstin[14]) {
    return fail(
      'The last character of this GSTIN does not fit the others: one of them is mistyped.',
    );
  }
  return { ok: true, gstin, stateCode, pan: pan.pan };
}
