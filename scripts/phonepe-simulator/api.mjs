/** A refusal in PhonePe's shape. */
export class Refused extends Error {
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const silentDebitPaise = 15_000_00;
const known = (found, what) => {
  if (found) return found;
  throw new Refused(404, 'NOT_FOUND', `No such ${what}.`);
};
const wellFormed = (id) => {
  if (typeof id === 'string' && /^[A-Za-z0-9_-]{1,62}$/.test(id)) return id;
  throw new Refused(400, 'BAD_REQUEST', 'An id is malformed.');
};

/** The rules of the simulated payments; knows no HTTP. `notify(event, payload)` posts webhooks. */
export class Api {
  constructor({ ledger, notify, publicUrl, now = Date.now }) {
    Object.assign(this, { ledger, notify, publicUrl, now });
  }

  pay(body) {
    const id = wellFormed(body.merchantOrderId);
    if (this.ledger.orders[id])
      throw new Refused(400, 'DUPLICATE_ORDER', 'This merchantOrderId is used.');
    if (!Number.isInteger(body.amount) || body.amount < 100)
      throw new Refused(400, 'BAD_REQUEST', 'The amount must be 100 paise or more.');
    const flow = body.paymentFlow ?? {};
    const details = flow.type === 'SUBSCRIPTION_CHECKOUT_SETUP' ? flow.subscriptionDetails : null;
    const order = {
      merchantOrderId: id,
      orderId: this.ledger.nextId('OMO'),
      amount: body.amount,
      state: 'PENDING',
      redirectUrl: flow.merchantUrls?.redirectUrl ?? '',
      expireAt: this.now() + (body.expireAfter ?? 1200) * 1000,
      metaInfo: body.metaInfo ?? {},
      kind: details ? 'setup' : 'checkout',
      subscriptionId: details ? wellFormed(details.merchantSubscriptionId) : null,
      maxAmount: details?.maxAmount ?? null,
      payments: [],
    };
    if (details) {
      this.ledger.subscriptions[order.subscriptionId] = {
        merchantSubscriptionId: order.subscriptionId,
        subscriptionId: this.ledger.nextId('OMS'),
        state: 'ACTIVATION_IN_PROGRESS',
        maxAmount: details.maxAmount,
        frequency: details.frequency,
        expireAt: details.expireAt,
      };
    }
    this.ledger.orders[id] = order;
    this.ledger.save();
    return {
      orderId: order.orderId,
      state: order.state,
      expireAt: order.expireAt,
      redirectUrl: `${this.publicUrl}/checkout/${id}`,
    };
  }

  order(id) {
    return known(this.ledger.orders[id], 'order');
  }

  status(id) {
    const order = this.order(id);
    if (['NOTIFIED', 'PENDING'].includes(order.state) && order.expireAt < this.now()) {
      order.state = 'FAILED';
      this.ledger.save();
    }
    return {
      orderId: order.orderId,
      state: order.state,
      amount: order.amount,
      expireAt: order.expireAt,
      metaInfo: order.metaInfo,
      paymentDetails: order.payments,
    };
  }

  /** What the person or the bank decides of an open order: `COMPLETED` or `FAILED`. */
  settle(id, state) {
    const order = this.order(id);
    if (order.state !== 'PENDING') return order;
    order.state = state;
    const transactionId = this.ledger.nextId('T');
    order.payments.push({
      transactionId,
      paymentMode: 'UPI_QR',
      timestamp: this.now(),
      amount: order.amount,
      state,
    });
    const subscription = this.ledger.subscriptions[order.subscriptionId];
    if (subscription && order.kind === 'setup')
      subscription.state = state === 'COMPLETED' ? 'ACTIVE' : 'FAILED';
    this.ledger.save();
    this.notify(this.#eventOf(order, state), this.#newsOf(order));
    return order;
  }

  #newsOf({ merchantOrderId, subscriptionId }) {
    return {
      ...this.status(merchantOrderId),
      merchantOrderId,
      ...(subscriptionId ? { paymentFlow: { merchantSubscriptionId: subscriptionId } } : {}),
    };
  }

  #eventOf(order, state) {
    const word = state === 'COMPLETED' ? 'completed' : 'failed';
    if (order.kind === 'setup') return `subscription.setup.order.${word}`;
    if (order.kind === 'debit') return `subscription.redemption.order.${word}`;
    return `checkout.order.${word}`;
  }

  refund(body) {
    const id = wellFormed(body.merchantRefundId);
    if (this.ledger.refunds[id])
      throw new Refused(400, 'DUPLICATE_REFUND', 'This merchantRefundId is used.');
    const order = this.order(body.originalMerchantOrderId);
    const taken = Object.values(this.ledger.refunds)
      .filter((one) => one.order === order.merchantOrderId && one.state !== 'FAILED')
      .reduce((sum, one) => sum + one.amount, 0);
    if (order.state !== 'COMPLETED' || taken + body.amount > order.amount)
      throw new Refused(400, 'INVALID_REFUND', 'The refund is larger than what was paid.');
    const refund = {
      merchantRefundId: id,
      refundId: this.ledger.nextId('OMR'),
      order: order.merchantOrderId,
      amount: body.amount,
      state: 'PENDING',
    };
    this.ledger.refunds[id] = refund;
    this.ledger.save();
    return { refundId: refund.refundId, amount: refund.amount, state: refund.state };
  }

  refundStatus(id) {
    const refund = known(this.ledger.refunds[id], 'refund');
    return {
      merchantId: 'SIMULATOR',
      merchantRefundId: id,
      originalMerchantOrderId: refund.order,
      refundId: refund.refundId,
      amount: refund.amount,
      state: refund.state,
      paymentDetails: [],
    };
  }

  settleRefund(id, state) {
    const refund = known(this.ledger.refunds[id], 'refund');
    if (refund.state === 'COMPLETED' || refund.state === 'FAILED') return;
    refund.state = state;
    this.ledger.save();
    const word = state === 'COMPLETED' ? 'completed' : 'failed';
    this.notify(`pg.refund.${word}`, this.refundStatus(id));
  }

  /** A debit is announced; a day later it may be redeemed. */
  notice(body) {
    const id = wellFormed(body.merchantOrderId);
    if (this.ledger.orders[id])
      throw new Refused(400, 'DUPLICATE_ORDER', 'This merchantOrderId is used.');
    const subscription = this.subscription(body.paymentFlow?.merchantSubscriptionId);
    if (subscription.state !== 'ACTIVE')
      throw new Refused(400, 'INVALID_SUBSCRIPTION_STATE', 'The mandate is not active.');
    if (body.amount > subscription.maxAmount)
      throw new Refused(400, 'AMOUNT_TOO_LARGE', 'The mandate allows less than that.');
    const order = {
      merchantOrderId: id,
      orderId: this.ledger.nextId('OMO'),
      amount: body.amount,
      state: 'NOTIFIED',
      redirectUrl: '',
      expireAt: body.expireAt ?? this.now() + 48 * 3_600_000,
      metaInfo: {},
      kind: 'debit',
      subscriptionId: subscription.merchantSubscriptionId,
      maxAmount: null,
      payments: [],
    };
    this.ledger.orders[id] = order;
    this.ledger.save();
    this.notify('subscription.notification.completed', this.#newsOf(order));
    return { orderId: order.orderId, state: order.state, expireAt: order.expireAt };
  }

  /** Up to ₹15,000 a debit runs silently; above it the person approves on the checkout page. */
  redeem(body) {
    const order = this.order(body.merchantOrderId);
    const subscription = this.subscription(order.subscriptionId);
    if (order.state === 'NOTIFIED') order.state = 'PENDING';
    if (subscription.state !== 'ACTIVE') this.settle(order.merchantOrderId, 'FAILED');
    else if (order.amount <= silentDebitPaise) this.settle(order.merchantOrderId, 'COMPLETED');
    this.ledger.save();
    return { state: order.state, transactionId: order.payments.at(-1)?.transactionId ?? null };
  }

  subscription(id) {
    return known(this.ledger.subscriptions[id], 'subscription');
  }

  /** What the person does in the UPI app: `PAUSED`, `ACTIVE`, `REVOKED`, `CANCELLED`. */
  setSubscription(id, state) {
    const subscription = this.subscription(id);
    if (['REVOKED', 'CANCELLED', 'FAILED'].includes(subscription.state)) return;
    subscription.state = state;
    this.ledger.save();
    const word = {
      PAUSED: 'paused',
      ACTIVE: 'unpaused',
      REVOKED: 'revoked',
      CANCELLED: 'cancelled',
    };
    this.notify(`subscription.${word[state]}`, { merchantSubscriptionId: id, state });
  }
}
