import type { Tx } from './db/client';
import type { Prisma } from './db/generated/client';
import type { Mail } from './mail';

/** Work that must follow a commit. The worker's relay hands each topic to its handler, with retries. */
export type OutboxTopics = {
  mail: Mail;
  /** A person is told what became of a payment or a refund. */
  billing: { userId: string; kind: 'payment' | 'refund'; id: string };
  refund: { merchantRefundId: string };
  /** A mandate at PhonePe is asked about, or ended. */
  mandate: { id: string; deed: 'ask' | 'end' };
  webhook: { inboxId: string };
  execution: { executionId: string; queue: 'agent_tasks' | 'campaign_tasks' };
  batch: { batchId: string };
};
export type OutboxTopic = keyof OutboxTopics;

/** Writes a message in the caller's transaction, so that it exists exactly when the change does. */
export async function enqueue<T extends OutboxTopic>(
  tx: Tx,
  topic: T,
  payload: OutboxTopics[T],
  userId: string | null,
) {
  await tx.outbox.createMany({
    data: [{ topic, payload: payload as Prisma.InputJsonObject, userId }],
  });
}
