import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors';
import { parseGstin } from './gstin';
import type { StateCode } from './states';

export type Seller = {
  name: string;
  gstin: string;
  stateCode: StateCode;
  address: string;
  sac: string;
  /** Number of the letter of undertaking; null without one. */
  lut: string | null;
  prefix: string;
};

/** Whose name the simulator's documents bear when nobody else's is set. */
const simulated = {
  gstin: '29AAGCB7383J1Z4',
  address: '14 Residency Road, Bengaluru 560025',
};

/** Who sells, as the environment says. @throws AppError unavailable while its GSTIN or address is missing */
export function seller(): Seller {
  const { PHONEPE_ENV, SELLER_NAME, SELLER_GSTIN, SELLER_ADDRESS, ...rest } = env();
  const known = PHONEPE_ENV === 'simulator' ? simulated : { gstin: '', address: '' };
  const parsed = parseGstin(SELLER_GSTIN ?? known.gstin);
  const address = SELLER_ADDRESS ?? known.address;
  if (!parsed.ok || address === '') {
    throw new AppError(
      'unavailable',
      'Payments are not set up here yet: the seller’s GSTIN or address is missing. Write to us, and we shall help.',
    );
  }
  return {
    name: SELLER_NAME,
    gstin: parsed.gstin,
    stateCode: parsed.stateCode,
    address,
    sac: rest.SELLER_SAC,
    lut: rest.SELLER_LUT ?? null,
    prefix: rest.INVOICE_PREFIX,
  };
}
