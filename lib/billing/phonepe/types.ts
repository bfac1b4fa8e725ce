import { z } from 'zod';

/** An id that PhonePe accepts: at most 62 letters, digits, hyphens and underscores. */
export const merchantId = z.string().regex(/^[A-Za-z0-9_-]{1,62}$/);

/** What the API answers, as far as we rely on it: unknown fields and values come and are let through. */
export const tokenAnswer = z.looseObject({
  access_token: z.string().min(1),
  /** Unix seconds. */
  expires_at: z.number().nullish(),
  token_type: z.string().default('O-Bearer'),
});
export const payAnswer = z.looseObject({
  orderId: z.string(),
  state: z.string(),
  redirectUrl: z.url({ protocol: /^https?$/ }),
});
const paymentDetail = z.looseObject({
  transactionId: z.string().nullish(),
  paymentMode: z.string().nullish(),
  state: z.string().nullish(),
});
/** A debit's order is announced before it is asked for; until then it has words of its own, and waits. */
const announced: readonly unknown[] = ['NOTIFICATION_IN_PROGRESS', 'NOTIFIED'];
export const orderAnswer = z.looseObject({
  orderId: z.string(),
  state: z.preprocess(
    (said) => (announced.includes(said) ? 'PENDING' : said),
    z.enum(['PENDING', 'COMPLETED', 'FAILED']),
  ),
  /** Paise. */
  amount: z.number().int(),
  paymentDetails: z.array(paymentDetail).nullish(),
});
export const refundAnswer = z.looseObject({
  refundId: z.string(),
  state: z.enum(['PENDING', 'CONFIRMED', 'COMPLETED', 'FAILED']),
  amount: z.number().int().nullish(),
});
export const refundStatusAnswer = refundAnswer.extend({ refundId: z.string().nullish() });
export const autopayStates = [
  'ACTIVATION_IN_PROGRESS',
  'ACTIVE',
  'PAUSED',
  'CANCELLED',
  'REVOKED',
  'FAILED',
] as const;
export const autopayAnswer = z.looseObject({ state: z.enum(autopayStates) });
export const noticeAnswer = z.looseObject({ orderId: z.string(), state: z.string() });
export const redeemAnswer = z.looseObject({
  state: z.string(),
  transactionId: z.string().nullish(),
});
