export const refundStates = ['requested', 'pending', 'completed', 'failed'] as const;
export type RefundState = (typeof refundStates)[number];

/** What PhonePe's refund status call answers. */
export type VerifiedRefund = 'PENDING' | 'CONFIRMED' | 'COMPLETED' | 'FAILED';

/** What a verified answer makes of a refund. An end is an end: a retry is a new refund with a new id. */
export function verifyRefund(state: RefundState, answer: VerifiedRefund): RefundState {
  if (state === 'completed' || state === 'failed') return state;
  if (answer === 'COMPLETED') return 'completed';
  return answer === 'FAILED' ? 'failed' : 'pending';
}

export type RefundPart = { amountPaise: number; state: RefundState };

/** What may still be refunded of a payment, in paise: what is under way counts as gone. */
export function refundablePaise(paidPaise: number, refunds: readonly RefundPart[]): number {
  const taken = refunds
    .filter(({ state }) => state !== 'failed')
    .reduce((sum, { amountPaise }) => sum + amountPaise, 0);
  return Math.max(0, paidPaise - taken);
}
