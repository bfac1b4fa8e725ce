import { recordAudit } from '@/lib/audit';
import { same } from '@/lib/format/same';
import type { Ctx } from '@/lib/platform/ctx';
import { type Tx, withUser } from '@/lib/platform/db';
import { AppError, staleWrite } from '@/lib/platform/errors';
import { parseGstin, parsePan } from './gstin';
import {
  type BillingDetails,
  type BillingDetailsInput,
  billingDetailsSchema,
  homeCountry,
} from './schemas';
import { isStateCode, stateCodes, stateNames } from './states';

/** Whom the person's invoices are for; null before anything was said. */
export const getBillingDetails = (ctx: Ctx): Promise<BillingDetails | null> =>
  withUser(ctx, (tx) => detailsOf(tx, ctx.userId));

/** As `getBillingDetails`, in an open transaction. */
export async function detailsOf(tx: Tx, userId: string): Promise<BillingDetails | null> {
  const row = await tx.billingDetails.findUnique({ where: { userId } });
  if (!row) return null;
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { gstNumber: true, panNumber: true, state: true },
  });
  const { legalName, country, address, city, pincode, sez } = row;
  return {
    legalName,
    country,
    address,
    city,
    pincode: pincode ?? '',
    sez,
    stateCode: stateCodes.find((code) => stateNames[code] === user.state) ?? '',
    gstin: user.gstNumber ?? '',
    pan: user.panNumber ?? '',
  };
}

/**
 * Keeps whom the invoices are for. State and PAN follow from a GSTIN, whatever else was typed; invoices
 * already issued stay as they are. A buyer abroad is kept too, and cannot order.
 * @param before what the screen was opened with, where there is one
 * @throws AppError invalid, field by field; conflict when somebody changed it since
 */
export async function saveBillingDetails(
  ctx: Ctx,
  input: BillingDetailsInput,
  before?: BillingDetails | null,
): Promise<BillingDetails> {
  const details = settle(billingDetailsSchema.parse(input));
  const { legalName, country, address, city, pincode, sez, stateCode, gstin, pan } = details;
  if (country === homeCountry && !pinCode.test(pincode)) {
    throw wrong('pincode', 'A PIN code has six digits and does not begin with 0.');
  }
  await withUser(ctx, async (tx) => {
    const kept = await detailsOf(tx, ctx.userId);
    // nothing to keep, also where an answer was lost and the same is sent again
    if (same(kept, details)) return;
    if (before !== undefined && !same(kept, before)) throw staleWrite('invoice address');
    const row = { legalName, country, address, city, pincode: pincode || null, sez };
    await tx.billingDetails.upsert({
      where: { userId: ctx.userId },
      create: { userId: ctx.userId, ...row },
      update: row,
    });
    await tx.user.updateMany({
      where: { id: ctx.userId },
      data: {
        gstNumber: gstin || null,
        panNumber: pan || null,
        state: isStateCode(stateCode) ? stateNames[stateCode] : null,
      },
    });
    await recordAudit(tx, ctx, {
      action: 'billing.details_saved',
      resourceType: 'account',
      resourceId: ctx.userId,
      newValue: { country, stateCode, registered: gstin !== '', sez },
    });
  });
  return details;
}

const pinCode = /^([1-9][0-9]{5})?$/;

const unsaid: BillingDetails = {
  legalName: '',
  country: homeCountry,
  address: '',
  city: '',
  pincode: '',
  stateCode: '',
  gstin: '',
  pan: '',
  sez: false,
};

/**
 * What the details would be with what is typed now, without keeping it. What cannot stand leaves the
 * state unknown, and says why.
 */
export function imagineDetails(
  saved: BillingDetails | null,
  typed: Pick<BillingDetails, 'country' | 'stateCode' | 'gstin' | 'sez'>,
): { details: BillingDetails; problems: Record<string, string> } {
  // a PAN follows from the GSTIN, so that one saved earlier says nothing here
  const details = { ...(saved ?? unsaid), ...typed, pan: '' };
  try {
    return { details: settle(details), problems: {} };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { details: { ...details, stateCode: '' }, problems: error.fields ?? {} };
  }
}

const wrong = (field: string, reason: string) =>
  new AppError('invalid', reason, { fields: { [field]: reason } });

function settle(details: BillingDetails): BillingDetails {
  const { country, gstin, pan, stateCode, sez } = details;
  if (country !== homeCountry) return abroad(details);
  if (gstin) {
    const parsed = parseGstin(gstin);
    if (!parsed.ok) throw wrong('gstin', parsed.reason);
    return { ...details, gstin: parsed.gstin, pan: parsed.pan, stateCode: parsed.stateCode };
  }
  if (sez) throw wrong('gstin', 'A unit in a special economic zone has a GSTIN: write it here.');
  if (stateCode && !isStateCode(stateCode)) {
    throw wrong('stateCode', 'Choose the state from the list. We bill inside India only.');
  }
  if (!pan) return details;
  const parsed = parsePan(pan);
  if (!parsed.ok) throw wrong('pan', parsed.reason);
  return { ...details, pan: parsed.pan };
}

/** Nothing Indian is asked of a buyer abroad; what was typed of it and can stand waits for a change of mind. */
function abroad(details: BillingDetails): BillingDetails {
  const [gstin, pan] = [parseGstin(details.gstin), parsePan(details.pan)];
  return {
    ...details,
    stateCode: isStateCode(details.stateCode) ? details.stateCode : '',
    gstin: gstin.ok ? gstin.gstin : '',
    pan: pan.ok ? pan.pan : '',
  };
}
