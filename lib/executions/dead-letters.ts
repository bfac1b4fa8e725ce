import { withSystem } from '@/lib/platform/db/system';
import { AppError, notFound } from '@/lib/platform/errors';
import { type DeadLetter, type Job, readDeadLetters } from '@/lib/platform/queue-store';
import { retryBatch } from './batches/retry-batch';
import { queues } from './queues';
import { retryExecution } from './retry-execution';
import { actingFor } from './run/acting-for';
import { RunFailure } from './run/endings';
import { settleDeadLetters, subjectOf } from './settle-dead-letters';

export type QueueDeadLetter = DeadLetter & { queue: string };

/** Jobs that no worker could finish, of all queues, newest first. */
export async function listDeadLetters(): Promise<QueueDeadLetter[]> {
  const all = await Promise.all(
    Object.values(queues).map(async (queue) =>
      (await readDeadLetters(queue)).map((letter) => ({ ...letter, queue })),
    ),
  );
  return all.flat().sort((a, b) => b.at.getTime() - a.at.getTime());
}

/**
 * Does what the person's own Retry does, in their name: a new run of the same inputs, or a batch's missing
 * drafts once more. `subject` is the run's or the batch's id. Returns what was asked for.
 * @throws AppError not_found, conflict, limit_reached
 */
export async function retryDeadLetter(subject: string): Promise<{ id: string }> {
  const letters = await listDeadLetters();
  const letter = letters.find(({ job }) => subjectOf(job) === subject);
  if (!letter) throw notFound('dead letter');
  const asked = await askAgain(letter.job, subject);
  await settleDeadLetters(subject);
  return asked;
}

async function askAgain({ batchId }: Job, subject: string) {
  const row = await withSystem(async (tx) =>
    batchId
      ? tx.campaignBatch.findUnique({ where: { id: subject } })
      : tx.execution.findUnique({ where: { id: subject } }),
  );
  if (!row) throw notFound('run');
  try {
    const ctx = await actingFor(row);
    if (batchId) return await retryBatch(ctx, { id: subject });
    return await retryExecution(ctx, { id: subject, idempotencyKey: keyOf(subject) });
  } catch (error) {
    if (error instanceof RunFailure) throw new AppError('conflict', error.message);
    throw error;
  }
}

/** The same for every operator who retries it, so that it is asked for once. */
const keyOf = (id: string) => `dead:${id}`.slice(0, 100);
