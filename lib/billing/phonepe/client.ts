import { z } from 'zod';
import type { VerifiedOrder } from '../payment-machine';
import type { VerifiedRefund } from '../refund-machine';
import { PhonePeHttp, type PhonePeSettings } from './http';
import {
  autopayAnswer,
  type autopayStates,
  merchantId,
  noticeAnswer,
  orderAnswer,
  payAnswer,
  redeemAnswer,
  refundAnswer,
  refundStatusAnswer,
} from './types';

export type AutopayState = (typeof autopayStates)[number];
export type OrderStatus = VerifiedOrder & {
  orderId: string;
  transactionId: string | null;
  method: string | null;
};

type Checkout = {
  merchantOrderId: string;
  /** Paise, from 100. */
  amountPaise: number;
  redirectUrl: string;
  /** 300–3600. */
  expireAfterSeconds: number;
  /** Shown in PhonePe's dashboard. */
  udf1?: string;
};
type Autopay = {
  merchantSubscriptionId: string;
  /** The most that one debit may take, paise. */
  maxAmountPaise: number;
  frequency: 'MONTHLY' | 'YEARLY';
  /** When the mandate ends. */
  expireAt: Date;
};
type Debit = {
  merchantOrderId: string;
  merchantSubscriptionId: string;
  amountPaise: number;
  expireAt: Date;
};

const amount = z.number().int().min(100).max(100_000_000_00);
const checkId = (id: string) => encodeURIComponent(merchantId.parse(id));

/** PhonePe's API v2 in the shapes of our ledger. Every call: @throws PhonePeFailure. */
export class PhonePe {
  readonly #http: PhonePeHttp;

  readonly #cancelPath: string;

  constructor(settings: PhonePeSettings & { cancelPath: string }) {
    this.#http = new PhonePeHttp(settings);
    this.#cancelPath = settings.cancelPath;
  }

  /** Opens a checkout page for an order, and with `autopay` a mandate for the ones to come. */
  async pay(order: Checkout, autopay: Autopay | null = null) {
    const flow = autopay
      ? {
          type: 'SUBSCRIPTION_CHECKOUT_SETUP',
          subscriptionDetails: {
            subscriptionType: 'RECURRING',
            merchantSubscriptionId: merchantId.parse(autopay.merchantSubscriptionId),
            authWorkflowType: 'TRANSACTION',
            amountType: 'VARIABLE',
            maxAmount: amount.parse(autopay.maxAmountPaise),
            frequency: autopay.frequency,
            productType: 'UPI_MANDATE',
            expireAt: autopay.expireAt.getTime(),
          },
        }
      : { type: 'PG_CHECKOUT' };
    return this.#http.call(payAnswer, {
      method: 'POST',
      path: '/checkout/v2/pay',
      body: {
        merchantOrderId: merchantId.parse(order.merchantOrderId),
        amount: amount.parse(order.amountPaise),
        expireAfter: z.number().int().min(300).max(3600).parse(order.expireAfterSeconds),
        metaInfo: { udf1: order.udf1 ?? '' },
        paymentFlow: { ...flow, merchantUrls: { redirectUrl: order.redirectUrl } },
      },
    });
  }

  /** What is known of a checkout's order. */
  async orderStatus(merchantOrderId: string): Promise<OrderStatus> {
    return this.#order(`/checkout/v2/order/${checkId(merchantOrderId)}/status`);
  }

  /** What is known of a debit under a mandate. */
  async debitStatus(merchantOrderId: string): Promise<OrderStatus> {
    return this.#order(`/subscriptions/v2/order/${checkId(merchantOrderId)}/status`);
  }

  async #order(path: string): Promise<OrderStatus> {
    const order = await this.#http.call(orderAnswer, { method: 'GET', path });
    const attempts = order.paymentDetails ?? [];
    const paid = attempts.find(({ state }) => state === 'COMPLETED') ?? attempts.at(-1);
    return {
      orderId: order.orderId,
      state: order.state,
      amountPaise: order.amount,
      transactionId: paid?.transactionId ?? null,
      method: paid?.paymentMode ?? null,
    };
  }

  async refund(refund: {
    merchantRefundId: string;
    originalMerchantOrderId: string;
    amountPaise: number;
  }): Promise<{ refundId: string; state: VerifiedRefund }> {
    const { merchantRefundId, originalMerchantOrderId, amountPaise } = refund;
    const { refundId, state } = await this.#http.call(refundAnswer, {
      method: 'POST',
      path: '/payments/v2/refund',
      body: {
        merchantRefundId: merchantId.parse(merchantRefundId),
        originalMerchantOrderId: merchantId.parse(originalMerchantOrderId),
        amount: amount.parse(amountPaise),
      },
    });
    return { refundId, state };
  }

  async refundStatus(
    merchantRefundId: string,
  ): Promise<{ refundId: string | null; state: VerifiedRefund; amountPaise: number | null }> {
    const path = `/payments/v2/refund/${checkId(merchantRefundId)}/status`;
    const { refundId, state, ...said } = await this.#http.call(refundStatusAnswer, {
      method: 'GET',
      path,
    });
    return { refundId: refundId ?? null, state, amountPaise: said.amount ?? null };
  }

  /** Tells the person of a debit; it may be redeemed a day later. */
  async notifyDebit({ merchantOrderId, merchantSubscriptionId, amountPaise, expireAt }: Debit) {
    return this.#http.call(noticeAnswer, {
      method: 'POST',
      path: '/subscriptions/v2/notify',
      body: {
        merchantOrderId: merchantId.parse(merchantOrderId),
        amount: amount.parse(amountPaise),
        expireAt: expireAt.getTime(),
        paymentFlow: {
          type: 'SUBSCRIPTION_REDEMPTION',
          merchantSubscriptionId: merchantId.parse(merchantSubscriptionId),
          redemptionRetryStrategy: 'STANDARD',
          autoDebit: false,
        },
      },
    });
  }

  async redeem(merchantOrderId: string) {
    return this.#http.call(redeemAnswer, {
      method: 'POST',
      path: '/subscriptions/v2/redeem',
      body: { merchantOrderId: merchantId.parse(merchantOrderId) },
    });
  }

  async autopayState(merchantSubscriptionId: string): Promise<AutopayState> {
    const path = `/subscriptions/v2/${checkId(merchantSubscriptionId)}/status`;
    return (await this.#http.call(autopayAnswer, { method: 'GET', path })).state;
  }

  async cancelAutopay(merchantSubscriptionId: string): Promise<void> {
    const path = this.#cancelPath.replace('{id}', checkId(merchantSubscriptionId));
    await this.#http.call(z.unknown(), { method: 'POST', path });
  }
}
