import { now } from '@/lib/platform/clock';
import { withSystem } from '@/lib/platform/db/system';
import { publishEvents } from '@/lib/platform/event-stream';
import { appendNext } from '@/lib/platform/events';
import { microUsdOf, recordUsage, settleBudget } from '@/lib/usage';
import { tellAudience, tenantOf, whoHears } from './audience';

const deadMessage =
  'This could not be finished after three attempts, so it was given up. Run it again.';

/** Ends a run that no worker could end; what its completed steps have cost is booked. */
export async function giveUp(executionId: string, reason: string) {
  const endedAt = now();
  const ended = await withSystem(async (tx) => {
    const [row] = await tx.execution.updateManyAndReturn({
      where: { id: executionId, status: { in: ['pending', 'running'] } },
      data: {
        status: 'failed',
        errorCode: 'dead',
        errorMessage: deadMessage,
        completedAt: endedAt,
        attempt: { increment: 1 },
      },
      select: { payerId: true, userId: true, skillId: true, ...whoHears },
    });
    if (!row) return null;
    const steps = await tx.executionStep.findMany({ where: { executionId } });
    const tokens = steps.reduce((sum, step) => sum + step.tokens, 0);
    const costMicroUsd = steps.reduce((sum, step) => sum + microUsdOf(step.cost), 0);
    if (tokens > 0) {
      const { payerId, userId, workspaceId, skillId } = row;
      const usage = { executionId, userId, workspaceId, payerId, skillId };
      await recordUsage(tx, { ...usage, tokens, costMicroUsd, estimated: false });
    }
    const data = { code: 'dead', message: deadMessage, reason, completedAt: endedAt.toISOString() };
    const aggregate = { aggregateId: executionId, userId: row.userId, workspaceId: tenantOf(row) };
    const events = await appendNext(tx, aggregate, [{ type: 'execution_failed', data }]);
    return { ...row, costMicroUsd, events, tell: await tellAudience(tx, executionId, row) };
  });
  if (!ended) return;
  await settleBudget(ended.payerId, executionId, ended.costMicroUsd);
  await publishEvents(executionId, ended.events);
  await ended.tell();
}
