import type { Prisma } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { enqueue } from '@/lib/platform/outbox';
import { type PhonePe, phonePe } from './phonepe';
import { contentHashOf, isFromPhonePe, readWebhook } from './phonepe/webhook';
import { settleAutopay } from './settle-autopay';
import { settlePayment } from './settle-payment';
import { settleRefund } from './settle-refund';

/** Whether a request's Authorization header is PhonePe's. */
export function webhookIsAuthorised(header: string | null): boolean {
  const { PHONEPE_WEBHOOK_USERNAME: username, PHONEPE_WEBHOOK_PASSWORD: password } = env();
  return isFromPhonePe(header, { username, password });
}

/**
 * Keeps what PhonePe posted, once by content, and has the worker look into it. Null when the body is
 * no event of theirs.
 */
export async function storeWebhook(body: unknown): Promise<{ fresh: boolean } | null> {
  const webhook = readWebhook(body);
  if (!webhook) return null;
  const { event, orderId, refundId, subscriptionId, state } = webhook;
  const contentHash = contentHashOf(webhook);
  return withSystem(async (tx) => {
    const { count } = await tx.webhookInbox.createMany({
      data: [
        {
          contentHash,
          event,
          orderId,
          refundId,
          subscriptionId,
          state,
          payload: body as Prisma.InputJsonObject,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) {
      await tx.webhookInbox.updateMany({
        where: { contentHash },
        data: { deliveries: { increment: 1 } },
      });
      return { fresh: false };
    }
    const row = await tx.webhookInbox.findUniqueOrThrow({ where: { contentHash } });
    await enqueue(tx, 'webhook', { inboxId: row.id }, null);
    return { fresh: true };
  });
}

/** Looks into a stored webhook by asking PhonePe about what it names. Safe to repeat. */
export async function processWebhook(inboxId: string, api: PhonePe = phonePe()): Promise<string> {
  const row = await withSystem((tx) => tx.webhookInbox.findUnique({ where: { id: inboxId } }));
  if (!row) return 'missing';
  const outcome = await lookInto(row, api).catch(async (error: unknown) => {
    const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 500);
    await withSystem((tx) =>
      tx.webhookInbox.updateMany({
        where: { id: inboxId },
        data: { lastError, attempts: { increment: 1 } },
      }),
    );
    throw error;
  });
  await withSystem((tx) =>
    tx.webhookInbox.updateMany({
      where: { id: inboxId },
      data: { outcome, processedAt: new Date(), attempts: { increment: 1 }, lastError: null },
    }),
  );
  return outcome;
}

type About = { orderId: string | null; refundId: string | null; subscriptionId: string | null };

async function lookInto({ orderId, refundId, subscriptionId }: About, api: PhonePe) {
  const outcomes: string[] = [];
  const add = (what: string, state: string | null) => {
    if (state) outcomes.push(`${what} ${state}`);
  };
  if (refundId) add('refund', await settleRefund(refundId, api));
  else if (orderId) add('payment', (await settlePayment(orderId, api))?.state ?? null);
  if (subscriptionId) add('autopay', await settleAutopay(subscriptionId, api));
  if (outcomes.length > 0) return outcomes.join(', ');
  log().warn({ orderId, refundId, subscriptionId }, 'a webhook names nothing of ours');
  return 'not ours';
}
