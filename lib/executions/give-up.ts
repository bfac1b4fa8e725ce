import { now } from '@/lib/platform/clock';
import { withSystem } from '@/lib/platform/db/system';
import { publishEvents } from '@/lib/platform/event-stream';
import { appendNext } from '@/lib/platform/events';
import { publishUpdate } from '@/lib/platform/updates';
import { microUsdOf, recordUsage, settleBudget } from '@/lib/usage';

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
      select: { payerId: true, userId: true, workspaceId: true, skillId: true },
    });
    if (!row) return null;
    const steps = await tx.executionStep.findMany({ where: { executionId } });
    const tokens = steps.reduce((sum, step) => sum + step.tokens, 0);
    const costMicroUsd = steps.reduce((sum, step) => sum + microUsdOf(step.cost), 0);
    if (tokens > 0) {
      await recordUsage(tx, { ...row, executionId, tokens, costMicroUsd, estimated: false });
    }
    const data = { code: 'dead', message: deadMessage, reason, completedAt: endedAt.toISOString() };
    const events = await appendNext(tx, { aggregateId: executionId, ...row }, [
      { type: 'execution_failed', data },
    ]);
    const members = row.workspaceId
      ? await tx.workspaceMember.findMany({
          where: { workspaceId: row.workspaceId },
          select: { userId: true },
        })
      : [];
    return { ...row, costMicroUsd, events, members: members.map(({ userId }) => userId) };
  });
  if (!ended) return;
  await settleBudget(ended.payerId, executionId, ended.costMicroUsd);
  await publishEvents(executionId, ended.events);
  if (!ended.workspaceId) return;
  await publishUpdate(ended.members, {
    kind: 'execution',
    id: executionId,
    workspaceId: ended.workspaceId,
  });
}
