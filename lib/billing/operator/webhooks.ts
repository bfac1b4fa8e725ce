import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import type { Ctx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { notFound } from '@/lib/platform/errors';
import { type PhonePe, phonePe } from '../phonepe';
import { processWebhook } from '../webhook-inbox';
import { orUnavailable } from './ask-phonepe';
import { authoriseOperator } from './authorise-operator';
import { type listWebhooksSchema, replayWebhookSchema } from './schemas';

const pageSize = 25;

export type WebhookRow = {
  id: string;
  event: string;
  /** The order, refund or mandate that it is about. */
  about: string | null;
  state: string | null;
  deliveries: number;
  attempts: number;
  outcome: string | null;
  error: string | null;
  /** ISO instants. */
  receivedAt: string;
  processedAt: string | null;
};

/** What PhonePe posted, newest first, with what came of it. @throws AppError not_found */
export async function listWebhooks(
  ctx: Ctx,
  { page }: z.output<typeof listWebhooksSchema>,
): Promise<{ rows: WebhookRow[]; page: number; more: boolean }> {
  await authoriseOperator(ctx);
  const found = await withSystem((tx) =>
    tx.webhookInbox.findMany({
      orderBy: [{ receivedAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize + 1,
      omit: { payload: true },
    }),
  );
  const rows = found.slice(0, pageSize).map((row) => ({
    id: row.id,
    event: row.event,
    about: row.refundId ?? row.orderId ?? row.subscriptionId,
    state: row.state,
    deliveries: row.deliveries,
    attempts: row.attempts,
    outcome: row.outcome,
    error: row.lastError,
    receivedAt: row.receivedAt.toISOString(),
    processedAt: row.processedAt?.toISOString() ?? null,
  }));
  return { rows, page, more: found.length > pageSize };
}

/**
 * Looks into a stored webhook once more. Safe however often: PhonePe is asked, the webhook is not believed.
 * @throws AppError not_found; unavailable when PhonePe does not answer
 */
export async function replayWebhook(
  ctx: Ctx,
  input: z.input<typeof replayWebhookSchema>,
  api: PhonePe = phonePe(),
): Promise<{ outcome: string }> {
  await authoriseOperator(ctx);
  const { id } = replayWebhookSchema.parse(input);
  await withSystem(async (tx) => {
    const row = await tx.webhookInbox.findUnique({ where: { id }, select: { outcome: true } });
    if (!row) throw notFound('webhook');
    await recordAudit(tx, ctx, {
      action: 'webhook.replayed',
      resourceType: 'webhook',
      resourceId: id,
      oldValue: { outcome: row.outcome },
    });
  });
  return { outcome: await orUnavailable(processWebhook(id, api)) };
}
