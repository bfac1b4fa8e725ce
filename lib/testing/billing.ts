import { randomUUID } from 'node:crypto';
import { type PhonePe, saveBillingDetails, startCheckout } from '@/lib/billing';
import type { BillingCycle, BillingDetailsInput, SellablePlan } from '@/lib/billing/schemas';
import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { connectTo } from './phonepe';
import { createPerson } from './tenant';

export const karnataka: BillingDetailsInput = {
  legalName: 'Bhujodi Lamp House',
  country: 'IN',
  address: '4 Weavers’ Lane',
  city: 'Bengaluru',
  pincode: '560001',
  stateCode: '29',
  gstin: '',
  pan: '',
  sez: false,
};

/** A person on the free plan whose invoices have a name; null leaves the details unsaid. */
export async function payerOf(
  details: Partial<BillingDetailsInput> | null = {},
): Promise<Ctx & { email: string }> {
  const payer = await createPerson({ plan: 'free' });
  if (details) await saveBillingDetails(payer, { ...karnataka, ...details });
  return payer;
}

type Wish = { planId?: SellablePlan; cycle?: BillingCycle; autopay?: boolean };

/** An order of a plan, Starter by the month unless said otherwise, placed and not yet paid. */
export async function orderOf(ctx: Ctx, wish: Wish = {}, api?: PhonePe) {
  const asked = { planId: 'starter', cycle: 'monthly', ...wish } as const;
  const { paymentId } = await startCheckout(ctx, { ...asked, idempotencyKey: randomUUID() }, api);
  const { id, merchantTransactionId } = await withUser(ctx, (tx) =>
    tx.payment.findUniqueOrThrow({ where: { id: paymentId ?? '' } }),
  );
  return { id, order: merchantTransactionId };
}

/** A way to PhonePe on which each order is placed over ₹100 less than was agreed. */
export function connectShort(url: string): PhonePe {
  const api = connectTo(url);
  const pay = api.pay.bind(api);
  api.pay = (order, autopay) => pay({ ...order, amountPaise: order.amountPaise - 10_000 }, autopay);
  return api;
}
