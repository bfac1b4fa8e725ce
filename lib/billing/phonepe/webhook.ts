import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** What of a webhook is trusted: which thing it is about. What it says of it is only a reason to ask. */
export type Webhook = {
  event: string;
  orderId: string | null;
  refundId: string | null;
  subscriptionId: string | null;
  state: string | null;
  transactionId: string | null;
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * Whether the header is the lowercase hex SHA-256 of `username:password`, compared in constant time. It
 * does not cover the body and never changes.
 */
export function isFromPhonePe(
  header: string | null,
  { username, password }: { username: string; password: string },
): boolean {
  const wanted = Buffer.from(sha256(`${username}:${password}`));
  const given = Buffer.from(header ?? '');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

const text = z.string().max(255).nullish().catch(null);
const flow = z.looseObject({ merchantSubscriptionId: text }).nullish().catch(null);
const schema = z.looseObject({
  event: z.string().min(1).max(100),
  payload: z.looseObject({
    state: text,
    merchantOrderId: text,
    originalMerchantOrderId: text,
    merchantRefundId: text,
    merchantSubscriptionId: text,
    transactionId: text,
    paymentFlow: flow,
    paymentDetails: z
      .array(z.looseObject({ transactionId: text }))
      .nullish()
      .catch(null),
  }),
});

/** Reads a webhook's body; null when it is not one. Ids come flat or under `paymentFlow`. */
export function readWebhook(body: unknown): Webhook | null {
  const parsed = schema.safeParse(body);
  if (!parsed.success) return null;
  const { event, payload } = parsed.data;
  return {
    event,
    orderId: payload.merchantOrderId ?? payload.originalMerchantOrderId ?? null,
    refundId: payload.merchantRefundId ?? null,
    subscriptionId:
      payload.merchantSubscriptionId ?? payload.paymentFlow?.merchantSubscriptionId ?? null,
    state: payload.state ?? null,
    transactionId: payload.transactionId ?? payload.paymentDetails?.[0]?.transactionId ?? null,
  };
}

/** Two deliveries of the same news have the same hash; PhonePe gives events no id. */
export const contentHashOf = (webhook: Webhook) =>
  sha256(
    JSON.stringify([
      webhook.event,
      webhook.refundId ?? webhook.subscriptionId ?? webhook.orderId,
      webhook.orderId,
      webhook.state,
      webhook.transactionId,
    ]),
  );
