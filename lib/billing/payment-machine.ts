import type { PaymentState } from './schemas';

/**
 * A payment's life. The seed's column `status` holds four words; the finer state stands beside it.
 * Whatever comes twice, late or in another order ends in the same state.
 */
export type PaymentStatus = 'pending' | 'success' | 'failed' | 'refunded';

/** What PhonePe's status call answers of an order. Amounts in integer paise. */
export type VerifiedOrder = { state: 'PENDING' | 'COMPLETED' | 'FAILED'; amountPaise: number };

export type PaymentFacts = {
  state: PaymentState;
  amountPaise: number;
  /** Whether another payment has since bought what this one was for. */
  superseded: boolean;
};

/** `fulfil`: give what was paid for. `refund`: money came for what is no longer wanted. */
export type PaymentStep = { state: PaymentState; effect: 'fulfil' | 'refund' | 'review' | null };

/** States from which no verification moves a payment: the money is in, or somebody looks at it. */
const settled: ReadonlySet<PaymentState> = new Set([
  'success',
  'review',
  'partially_refunded',
  'refunded',
]);

/** What a verified answer makes of a payment. Success never regresses; a wrong amount is looked at. */
export function verifyPayment(payment: PaymentFacts, order: VerifiedOrder): PaymentStep {
  const { state, amountPaise, superseded } = payment;
  const stay: PaymentStep = { state, effect: null };
  if (settled.has(state)) return stay;
  if (order.state === 'COMPLETED') {
    if (order.amountPaise !== amountPaise) return { state: 'review', effect: 'review' };
    return { state: 'success', effect: superseded ? 'refund' : 'fulfil' };
  }
  if (order.state === 'FAILED') return { state: 'failed', effect: null };
  return state === 'created' ? { state: 'pending', effect: null } : stay;
}

/** Nobody paid in time. What is found paid later is still honoured by `verifyPayment`. */
export const expirePayment = (state: PaymentState): PaymentState =>
  state === 'created' || state === 'pending' ? 'expired' : state;

/** What completed refunds, in paise altogether, make of a successful payment. */
export function refundPayment(
  { state, amountPaise }: Pick<PaymentFacts, 'state' | 'amountPaise'>,
  refundedPaise: number,
): PaymentState {
  if (state !== 'success' && state !== 'partially_refunded' && state !== 'refunded') return state;
  if (refundedPaise <= 0) return 'success';
  return refundedPaise >= amountPaise ? 'refunded' : 'partially_refunded';
}

/** The seed's word for a state. */
export function statusOf(state: PaymentState): PaymentStatus {
  if (state === 'success' || state === 'partially_refunded') return 'success';
  if (state === 'refunded') return 'refunded';
  return state === 'failed' || state === 'expired' ? 'failed' : 'pending';
}
