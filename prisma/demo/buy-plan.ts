import {
  awaitPayment,
  getBilling,
  PhonePe,
  saveBillingDetails,
  startCheckout,
} from '@/lib/billing';
import { withClock } from '@/lib/platform/clock';
import type { Ctx } from '@/lib/platform/ctx';
import { env } from '@/lib/platform/env';
import { daysAfter } from './day';

/** Every order is paid as soon as it is asked about: no PhonePe runs yet while the demo is made. */
class PaidAtOnce extends PhonePe {
  readonly #amounts = new Map<string, number>();

  override async pay({ merchantOrderId, amountPaise }: Parameters<PhonePe['pay']>[0]) {
    this.#amounts.set(merchantOrderId, amountPaise);
    return { orderId: `OMO-${merchantOrderId}`, state: 'PENDING', redirectUrl: env().APP_URL };
  }

  override async orderStatus(merchantOrderId: string) {
    return {
      orderId: `OMO-${merchantOrderId}`,
      state: 'COMPLETED' as const,
      amountPaise: this.#amounts.get(merchantOrderId) ?? 0,
      transactionId: `T-${merchantOrderId}`,
      method: 'UPI_INTENT',
    };
  }
}

const nowhere = {
  identityUrl: 'http://127.0.0.1:1',
  apiUrl: 'http://127.0.0.1:1',
  clientId: 'demo',
  clientSecret: 'demo',
  clientVersion: '1',
  cancelPath: '/',
};

/** Gives the demo account a year of Growth, bought some weeks ago, with its payment and its invoice. */
export async function buyPlan(owner: Ctx): Promise<void> {
  if (env().PHONEPE_ENV === 'production') {
    throw new Error(
      'The demo would put an invoice into your series. Set DEMO=off where PHONEPE_ENV is production.',
    );
  }
  if ((await getBilling(owner)).subscription) return;
  await saveBillingDetails(owner, {
    legalName: 'Aaranya Handlooms LLP',
    address: '12 Chhipa Mohalla, Bagru',
    city: 'Jaipur',
    pincode: '303007',
    stateCode: '08',
    gstin: '',
    pan: '',
    sez: false,
  });
  const paidAtOnce = new PaidAtOnce(nowhere);
  await withClock(daysAfter(new Date(), -40), async () => {
    const { paymentId } = await startCheckout(
      owner,
      { planId: 'growth', cycle: 'yearly', idempotencyKey: 'demo-growth' },
      paidAtOnce,
    );
    if (paymentId) await awaitPayment(owner, paymentId, paidAtOnce);
  });
}
