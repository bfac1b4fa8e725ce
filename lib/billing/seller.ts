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

/** Who sells, as the environment says. @throws AppError unavailable when its GSTIN is not one */
export function seller(): Seller {
  const { SELLER_NAME, SELLER_GSTIN, SELLER_ADDRESS, SELLER_SAC, SELLER_LUT, INVOICE_PREFIX } =
    env();
  const parsed = parseGstin(SELLER_GSTIN);
  if (!parsed.ok) {
    throw new AppError(
      'unavailable',
      'Payments are not set up here yet: the seller’s GSTIN is not valid. Write to us, and we shall help.',
    );
  }
  return {
    name: SELLER_NAME,
    gstin: parsed.gstin,
    stateCode: parsed.stateCode,
    address: SELLER_ADDRESS,
    sac: SELLER_SAC,
    lut: SELLER_LUT ?? null,
    prefix: INVOICE_PREFIX,
  };
}
