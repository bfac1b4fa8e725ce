import { saveBillingDetails } from '@/lib/billing';
import type { BillingDetailsInput } from '@/lib/billing/schemas';
import type { Ctx } from '@/lib/platform/ctx';
import { createPerson } from './tenant';

export const karnataka: BillingDetailsInput = {
  legalName: 'Bhujodi Lamp House',
  address: '4 Weavers’ Lane',
  city: 'Bengaluru',
  pincode: '560001',
  stateCode: '29',
  gstin: '',
  pan: '',
  sez: false,
};

/** A person on the free plan whose invoices have a name; null leaves the details unsaid. */
export async function payerOf(details: Partial<BillingDetailsInput> | null = {}): Promise<Ctx> {
  const { userId, requestId } = await createPerson({ plan: 'free' });
  const ctx = { userId, requestId };
  if (details) await saveBillingDetails(ctx, { ...karnataka, ...details });
  return ctx;
}
