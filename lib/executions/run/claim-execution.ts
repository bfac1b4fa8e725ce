import { now } from '@/lib/platform/clock';
import type { Execution, ExecutionStep } from '@/lib/platform/db/generated/client';
import { withSystem } from '@/lib/platform/db/system';

type Request = { executionId: string; workerId: string; redelivered: boolean; staleMs: number };
/** `steps` are those that earlier attempts completed. */
export type Claim = Execution & { eventVersion: number; steps: ExecutionStep[] };

/**
 * Takes a run for this worker. A running one only when its owner let it fall. Null when there is
 * nothing to do: ended, or in good hands.
 */
export async function claimExecution(request: Request): Promise<Claim | null> {
  const { executionId, workerId, redelivered, staleMs } = request;
  return withSystem(async (tx) => {
    const taken = await tx.$queryRaw<{ id: string }[]>`
      UPDATE executions SET status = 'running', attempt = attempt + 1, worker_id = ${workerId},
        heartbeat_at = now(), started_at = coalesce(started_at, ${now()})
      WHERE id = ${executionId} AND approval IS DISTINCT FROM 'waiting' AND (status = 'pending' OR (status = 'running'
        AND (${redelivered} OR heartbeat_at < now() - ${staleMs} * interval '1 millisecond')))
      RETURNING id`;
    if (taken.length === 0) return null;
    const row = await tx.execution.findUniqueOrThrow({ where: { id: executionId } });
    const eventVersion = await tx.event.count({ where: { aggregateId: executionId } });
    const steps = await tx.executionStep.findMany({ where: { executionId } });
    return { ...row, eventVersion, steps };
  });
}
