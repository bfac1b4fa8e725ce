import { withSystem } from '@/lib/platform/db/system';
import type { Delivery, Outcome } from '@/lib/platform/queue';
import { enqueueJob, type Job } from '@/lib/platform/queue-store';
import { fanOut, giveUpBatch, sweepBatches } from './batches/fan-out';
import { giveUp } from './give-up';
import { type QueueName, queueOf, queues } from './queues';
import { runExecution } from './run/run-execution';
import type { RunSettings } from './run/settings';

/** Pending for this long without a job in sight: enqueued again. Claiming makes a second job harmless. */
const forgottenAfterMs = 60_000;

/** What the worker does for executions. */
export const executionJobs = {
  queues,
  enqueue: (executionId: string, queue: QueueName) => enqueueJob(queues[queue], { executionId }),
  enqueueBatch: (batchId: string) => enqueueJob(queues.campaign_tasks, { batchId }),
  handle: (
    { job, deliveries, signal }: Delivery,
    workerId: string,
    settings: RunSettings,
  ): Promise<Outcome> => {
    if (job.batchId) return fanOut(job.batchId, signal);
    const delivered = { workerId, redelivered: deliveries > 1, signal };
    return runExecution(job.executionId ?? '', delivered, settings);
  },
  onDead: ({ batchId, executionId = '' }: Job, reason: string) =>
    batchId ? giveUpBatch(batchId) : giveUp(executionId, reason),

  /** Puts into the queue again what waits, or was let fall, without a job. Returns how many. */
  async sweep(olderThanMs = forgottenAfterMs): Promise<number> {
    const forgotten = await withSystem(
      (tx) => tx.$queryRaw<{ id: string; skill_id: string }[]>`
        UPDATE executions SET status = 'pending', heartbeat_at = now() WHERE id IN (
          SELECT id FROM executions
          WHERE status IN ('pending', 'running') AND approval IS DISTINCT FROM 'waiting'
            AND coalesce(heartbeat_at, created_at) < now() - ${olderThanMs} * interval '1 millisecond'
          ORDER BY created_at LIMIT 200 FOR UPDATE SKIP LOCKED)
        RETURNING id, skill_id`,
    );
    for (const { id, skill_id } of forgotten) await executionJobs.enqueue(id, queueOf(skill_id));
    const batches = await sweepBatches(olderThanMs);
    for (const id of batches) await executionJobs.enqueueBatch(id);
    return forgotten.length + batches.length;
  },
};
