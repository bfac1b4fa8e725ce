import { billingJobs } from '@/lib/billing';
import { executionJobs, type QueueName } from '@/lib/executions';
import { withSystem } from '@/lib/platform/db/system';
import { log } from '@/lib/platform/log';
import { deliverMail } from '@/lib/platform/mail';
import type { OutboxTopic, OutboxTopics } from '@/lib/platform/outbox';

type Message = { id: bigint; topic: OutboxTopic; payload: unknown; attempts: number };

const batch = 20;
/** A relay that dies with messages in hand gives them back after this long. */
const leaseSeconds = 60;
const mostAttempts = 8;
const keepDoneHours = 24;

const handlers: { [T in OutboxTopic]: (payload: OutboxTopics[T]) => Promise<void> } = {
  mail: deliverMail,
  ...billingJobs,
  execution: ({ executionId, queue }) => executionJobs.enqueue(executionId, queue as QueueName),
  batch: ({ batchId }) => executionJobs.enqueueBatch(batchId),
};

const deliver = ({ topic, payload }: Message) =>
  (handlers[topic] as (payload: unknown) => Promise<void>)(payload);

/** Seconds until the next try: doubling from 2 s to 5 min, with jitter. */
const backoff = (attempts: number) => Math.min(300, 2 ** attempts) * (0.5 + Math.random() / 2);

/** Takes what is due with a lease, so that no transaction is open while it is delivered. */
async function take(userId: string | null): Promise<Message[]> {
  return withSystem(
    (tx) => tx.$queryRaw<Message[]>`
      UPDATE outbox SET attempts = attempts + 1,
        available_at = now() + ${leaseSeconds} * interval '1 second'
      WHERE id IN (SELECT id FROM outbox WHERE done_at IS NULL AND available_at <= now()
          AND (${userId}::uuid IS NULL OR user_id = ${userId}::uuid)
        ORDER BY available_at, id LIMIT ${batch} FOR UPDATE SKIP LOCKED)
      RETURNING id, topic, payload, attempts`,
  );
}

/** Delivered: what a mail said is not kept. */
async function settle(ids: bigint[]) {
  await withSystem((tx) =>
    tx.outbox.updateMany({
      where: { id: { in: ids } },
      data: { doneAt: new Date(), lastError: null, payload: {} },
    }),
  );
}

async function postpone({ id, topic, attempts }: Message, error: unknown) {
  const reason = String(error instanceof Error ? error.message : error).slice(0, 500);
  const over = attempts >= mostAttempts;
  const report = log({ outboxId: String(id), topic, attempts });
  if (over) report.error({ err: error }, 'a message was given up');
  else report.warn({ err: error }, 'a message will be tried again');
  await withSystem((tx) =>
    tx.outbox.updateMany({
      where: { id },
      data: {
        lastError: over ? `given up: ${reason}` : reason,
        availableAt: new Date(Date.now() + backoff(attempts) * 1000),
        ...(over ? { doneAt: new Date(), payload: {} } : {}),
      },
    }),
  );
}

/** Delivers what is due once, for everybody or for one person. Returns how many messages it took. */
export async function relayOnce(userId: string | null = null): Promise<number> {
  const messages = await take(userId);
  const done: bigint[] = [];
  await Promise.all(
    messages.map(async (message) => {
      try {
        await deliver(message);
        done.push(message.id);
      } catch (error) {
        await postpone(message, error);
      }
    }),
  );
  if (done.length > 0) await settle(done);
  return messages.length;
}

/** Forgets what was delivered a day ago. */
export async function forgetDelivered() {
  await withSystem(
    (tx) => tx.$executeRaw`
      DELETE FROM outbox WHERE done_at < now() - ${keepDoneHours} * interval '1 hour'`,
  );
}
