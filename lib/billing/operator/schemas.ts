import { z } from 'zod';
import { paymentStates } from '../schemas';

const reason = z
  .string()
  .trim()
  .min(5, 'Say why, in a few words: it is kept with the payment.')
  .max(400, 'Say it in at most 400 characters.');
const paymentId = z.uuid();

export const settleReviewSchema = z.strictObject({
  paymentId,
  decision: z.enum(['accept', 'refund']),
  reason,
});

export const requestRefundSchema = z.strictObject({
  paymentId,
  amountPaise: z
    .number({ error: 'Write the amount in rupees, such as 1234.50.' })
    .int('Write the amount in rupees, such as 1234.50.')
    .min(100, 'PhonePe refunds from ₹1.00.'),
  reason,
});

export const settleAnewSchema = z.strictObject({ paymentId });
export const settleRefundAnewSchema = z.strictObject({ refundId: z.uuid() });
export const replayWebhookSchema = z.strictObject({ id: z.uuid() });

const page = z.coerce.number().int().min(1).max(10_000).catch(1);

/** As it stands in an address: what is no filter is left out. */
export const findPaymentsSchema = z.object({
  /** Part of an e-mail address, or an order's or a transaction's id. */
  q: z.string().trim().max(255).catch(''),
  state: z.enum(paymentStates).nullable().catch(null),
  page,
});
export const listWebhooksSchema = z.object({ page });

/** A calendar date in India. */
export const daySchema = z.iso.date();
