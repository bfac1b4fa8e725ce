import { now } from '@/lib/platform/clock';
import { withSystem } from '@/lib/platform/db/system';
import { publishEvents } from '@/lib/platform/event-stream';
import { appendEvents } from '@/lib/platform/events';
import { type Delivery, enqueueJob, type Job, type Outcome } from '@/lib/platform/queue';
import { redisKeys } from '@/lib/platform/redis-keys';
import { microUsdOf, recordUsage, settleBudget } from '@/lib/usage';
import { runExecution } from './run/run-execution';
import type { RunSettings } from './run/settings';

const queues = { agent_tasks: redisKeys.agentTasks, campaign_tasks: redisKeys.campaignTasks };
export type QueueName = keyof typeof queues;

/** Pending for this long without a job in sight: enqueued again. Claiming makes a second job harmless. */
const forgottenAfterMs = 60_000;
const deadMessage =
  'This could not be finished after three attempts, so it was given up. Run it again.';

/** Ends a run that no worker could end; what its completed steps have cost is booked. */
async function giveUp(executionId: string, reason: string) {
  const ended = await withSystem(async (tx) => {
    const [row] = await tx.execution.updateManyAndReturn({
      where: { id: executionId, status: { in: ['pending', 'running'] } },
      data: {
        status: 'failed',
        errorCode: 'dead',
        errorMessage: deadMessage,
        completedAt: now(),
        attempt: { increment: 1 },
      },
      select: { payerId: true, userId: true, workspaceId: true, skillId: true },
    });
    if (!row) return null;
    const steps = await tx.executionStep.findMany({ where: { executionId } });
    const tokens = steps.reduce((sum, step) => sum + step.tokens, 0);
    const costMicroUsd = steps.reduce((sum, step) => sum + microUsdOf(step.cost), 0);
    if (tokens > 0) {
      await recordUsage(tx, { ...row, executionId, tokens, costMicroUsd, estimated: false });
    }
    const version = await tx.event.count({ where: { aggregateId: executionId } });
    const data = { code: 'dead', message: deadMessage, reason };
    const events = await appendEvents(tx, { aggregateId: executionId, ...row }, version, [
      { type: 'execution_failed', data },
    ]);
    return { payerId: row.payerId, costMicroUsd, events };
  });
  if (!ended) return;
  await settleBudget(ended.payerId, executionId, ended.costMicroUsd);
  await publishEvents(executionId, ended.events);
}

/** A campaign's plan is long work, and does not stand in the way of the rest. */
export const queueOf = (skillId: string): QueueName =>
  skillId.startsWith('campaign.') ? 'campaign_tasks' : 'agent_tasks';

/** What the worker does for executions. */
export const executionJobs = {
  queues,
  enqueue: (executionId: string, queue: QueueName) => enqueueJob(queues[queue], { executionId }),
  handle: (
    { job, deliveries, signal }: Delivery,
    workerId: string,
    settings: RunSettings,
  ): Promise<Outcome> =>
    runExecution(
      job.executionId ?? '',
      { workerId, redelivered: deliveries > 1, signal },
      settings,
    ),
  onDead: (job: Job, reason: string) => giveUp(job.executionId ?? '', reason),

  /** Puts into the queue again what waits, or was let fall, without a job. Returns how many. */
  async sweep(olderThanMs = forgottenAfterMs): Promise<number> {
    const forgotten = await withSystem(
      (tx) => tx.$queryRaw<{ id: string; skill_id: string }[]>`
        UPDATE executions SET status = 'pending', heartbeat_at = now() WHERE id IN (
          SELECT id FROM executions
          WHERE status IN ('pending', 'running')
            AND coalesce(heartbeat_at, created_at) < now() - ${olderThanMs} * interval '1 millisecond'
          ORDER BY created_at LIMIT 200 FOR UPDATE SKIP LOCKED)
        RETURNING id, skill_id`,
    );
    for (const { id, skill_id } of forgotten) await executionJobs.enqueue(id, queueOf(skill_id));
    return forgotten.length;
  },
};
