import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClock } from '@/lib/platform/clock';
import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { karnataka, orderOf, payerOf } from '@/lib/testing/billing';
import { connectTo, Simulator } from '@/lib/testing/phonepe';
import { saveBillingDetails } from './billing-details';
import { getBilling } from './get-billing';
import type { PhonePe } from './phonepe';
import { dueNow, type SellablePlan } from './schemas';
import { settlePayment } from './settle-payment';
import { quoteCheckout, startCheckout } from './start-checkout';

const simulator = new Simulator();
let api: PhonePe;
beforeAll(async () => {
  api = connectTo(await simulator.start());
});
afterAll(() => simulator.stop());

const wishOf = (planId: SellablePlan) => ({ planId, cycle: 'monthly' }) as const;
/** The amount on the button now. */
async function look(ctx: Ctx, planId: SellablePlan) {
  const quote = await quoteCheckout(ctx, wishOf(planId));
  return { paise: dueNow(quote), pricedAt: quote.pricedAt.toISOString() };
}
type Seen = { paise: number | null; pricedAt: string | null };
const press = (ctx: Ctx, planId: SellablePlan, seen: Seen) =>
  startCheckout(ctx, { ...wishOf(planId), idempotencyKey: randomUUID(), seen }, api);
const paymentsOf = (ctx: Ctx) =>
  withUser(ctx, (tx) => tx.payment.findMany({ orderBy: { createdAt: 'asc' } }));
async function buy(ctx: Ctx, planId: SellablePlan) {
  const { order } = await orderOf(ctx, { planId }, api);
  await simulator.settle(order, 'COMPLETED');
  await settlePayment(order, api);
}

describe('the amount on the button', () => {
  test('is ordered when it is the amount that is due', async () => {
    const ctx = await payerOf();
    const seen = await look(ctx, 'starter');
    expect((await press(ctx, 'starter', seen)).redirectUrl).toBeTruthy();
    expect(await paymentsOf(ctx)).toMatchObject([{ amountPaise: BigInt(seen.paise ?? 0) }]);
  });

  test('that is another one orders nothing, and the answer names the amount that is due', async () => {
    const ctx = await payerOf({ gstin: '29AAGCB7383J1Z4', sez: true });
    const seen = await look(ctx, 'starter');
    // a zone pays IGST, rounded once; in another tab the buyer turns into one of our own state
    await saveBillingDetails(ctx, karnataka);
    for (const paise of [(seen.paise ?? 0) + 1, 299_900, null]) {
      await expect(press(ctx, 'starter', { ...seen, paise })).rejects.toMatchObject({
        code: 'conflict',
        data: { duePaise: 353_882 },
      });
    }
    expect(await paymentsOf(ctx)).toEqual([]);
  });

  test('of an upgrade holds for half an hour, though the credit shrinks with every second', async () => {
    const ctx = await payerOf();
    const start = new Date('2027-01-10T06:00:00Z');
    const minute = (n: number) => new Date(start.getTime() + n * 60_000);
    await withClock(start, () => buy(ctx, 'starter'));
    const seen = await withClock(minute(10_000), () => look(ctx, 'growth'));
    const late = () => withClock(minute(10_031), () => press(ctx, 'growth', seen));
    await expect(late()).rejects.toMatchObject({ code: 'conflict' });
    // nor does a price of the future hold, when more of the present plan is used up
    const future = { ...seen, pricedAt: minute(11_000).toISOString() };
    const early = () => withClock(minute(10_001), () => press(ctx, 'growth', future));
    await expect(early()).rejects.toMatchObject({ code: 'conflict' });
    await withClock(minute(10_029), () => press(ctx, 'growth', seen));
    const [, upgrade] = await paymentsOf(ctx);
    expect(upgrade).toMatchObject({ kind: 'upgrade', amountPaise: BigInt(seen.paise ?? 0) });
  });

  test('is nothing where the change waits for the period’s end, also when that was a purchase before', async () => {
    const ctx = await payerOf();
    const seen = await look(ctx, 'starter');
    await buy(ctx, 'growth');
    await expect(press(ctx, 'starter', seen)).rejects.toMatchObject({
      code: 'conflict',
      data: { duePaise: 0 },
    });
    expect((await getBilling(ctx)).subscription?.next).toBeNull();
    const again = await look(ctx, 'starter');
    expect(again.paise).toBe(0);
    expect(await press(ctx, 'starter', again)).toEqual({ paymentId: null, redirectUrl: null });
    expect((await getBilling(ctx)).subscription?.next).toMatchObject({ planId: 'starter' });
  });
});

test('details changed in another tab are not overwritten by a page opened before', async () => {
  const ctx = await payerOf();
  const { details: opened } = await getBilling(ctx);
  const elsewhere = { ...karnataka, gstin: '29AAGCB7383J1Z4' };
  await saveBillingDetails(ctx, elsewhere, opened);
  const late = () => saveBillingDetails(ctx, { ...karnataka, city: 'Mysuru' }, opened);
  await expect(late()).rejects.toMatchObject({ code: 'conflict' });
  const kept = (await getBilling(ctx)).details;
  expect(kept).toMatchObject({ gstin: elsewhere.gstin, city: 'Bengaluru' });
  // the same again, as after a lost answer, is no conflict
  expect(await saveBillingDetails(ctx, elsewhere, opened)).toEqual(kept);
  expect(await saveBillingDetails(ctx, { ...karnataka, city: 'Mysuru' }, kept)).toMatchObject({
    city: 'Mysuru',
  });
});

describe('a buyer abroad', () => {
  const abroad = { country: 'SG', stateCode: '', city: 'Singapore', pincode: '049483' };

  test('is kept as typed, has no price, and cannot order, nor change for the end of the period', async () => {
    const ctx = await payerOf(abroad);
    const { details } = await getBilling(ctx);
    expect(details).toMatchObject({ ...abroad, address: karnataka.address });
    const quote = await quoteCheckout(ctx, wishOf('starter'));
    expect(quote).toMatchObject({ gst: null, placeOfSupply: null, missing: ['country'] });
    const refused = {
      code: 'invalid',
      message: expect.stringContaining('inside India only'),
      fields: { country: expect.stringContaining('enquiry form') },
    };
    const order = () => press(ctx, 'starter', { paise: 353_882, pricedAt: null });
    await expect(order()).rejects.toMatchObject(refused);
    await expect(orderOf(ctx, {}, api)).rejects.toMatchObject(refused);
    expect(await paymentsOf(ctx)).toEqual([]);

    await saveBillingDetails(ctx, karnataka);
    await buy(ctx, 'growth');
    await saveBillingDetails(ctx, { ...karnataka, ...abroad });
    await expect(orderOf(ctx, {}, api)).rejects.toMatchObject(refused);
    expect((await getBilling(ctx)).subscription?.next).toBeNull();
  });

  test('finds a GSTIN typed before again, and has the PIN code asked for at home only', async () => {
    const gstin = '29AAGCB7383J1Z4';
    const ctx = await payerOf({ ...abroad, gstin });
    expect((await getBilling(ctx)).details?.gstin).toBe(gstin);
    const home = { ...karnataka, gstin, pincode: abroad.pincode };
    await expect(saveBillingDetails(ctx, home)).rejects.toMatchObject({
      fields: { pincode: expect.stringContaining('six digits') },
    });
    const typed = { country: 'IN', gstin: '', stateCode: '27', sez: false };
    const live = await quoteCheckout(ctx, { ...wishOf('starter'), buyer: typed });
    expect(live).toMatchObject({ placeOfSupply: '27', missing: [], problems: {} });
    const away = await quoteCheckout(ctx, {
      ...wishOf('starter'),
      buyer: { ...typed, country: 'AE' },
    });
    expect(away).toMatchObject({ gst: null, missing: ['country'] });
    await expect(saveBillingDetails(ctx, { ...karnataka, country: 'India' })).rejects.toThrow();
  });
});
