import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { AppError, notFound } from '@/lib/platform/errors';
import { publishEvents } from '@/lib/platform/event-stream';
import { appendNext } from '@/lib/platform/events';
import { withRedis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { settleBudget } from '@/lib/usage';
import { authorise } from '@/lib/workspaces';
import { announceRun, tenantOf, whoHears } from './audience';
import { cancelledMessage } from './run/finish-run';
import { cancelMessage } from './run/watch-run';
import { executionIdSchema } from './schemas';

/**
 * Stops a run. One that waits, for a worker or for an approval, ends here; one that runs is told, and its worker ends it within a second.
 * @throws AppError not_found, conflict when it has ended
 */
export async function stopExecution(
  ctx: WorkspaceCtx,
  input: z.input<typeof executionIdSchema>,
): Promise<{ id: string }> {
  authorise(ctx, 'executions.stop');
  const { id } = executionIdSchema.parse(input);
  const where = { id, workspaceId: ctx.workspaceId };
  const completedAt = now();
  const { events, row } = await withUser(ctx, async (tx) => {
    // withdrawn: nobody is asked any more
    await tx.execution.updateMany({
      where: { ...where, status: 'pending', approval: 'waiting' },
      data: { approval: null },
    });
    const pending = await tx.execution.updateMany({
      where: { ...where, status: 'pending' },
      data: {
        status: 'failed',
        errorCode: 'cancelled',
        errorMessage: cancelledMessage,
        cancelRequestedAt: completedAt,
        completedAt,
      },
    });
    if (pending.count === 0) {
      const running = await tx.execution.updateMany({
        where: { ...where, status: 'running' },
        data: { cancelRequestedAt: now() },
      });
      if (running.count === 0) throw await whyNot(tx.execution.count({ where }));
    }
    await recordAudit(tx, ctx, {
      action: 'execution.stopped',
      resourceType: 'execution',
      resourceId: id,
    });
    const row = await tx.execution.findUniqueOrThrow({ where: { id }, select: whoHears });
    if (pending.count === 0) return { events: null, row };
    const aggregate = { aggregateId: id, userId: ctx.userId, workspaceId: tenantOf(row) };
    const data = { message: cancelledMessage, completedAt: completedAt.toISOString() };
    const ended = [{ type: 'execution_cancelled', data }];
    return { events: await appendNext(tx, aggregate, ended), row };
  });
  if (events) {
    await settleBudget(ctx.ownerId, id, 0);
    await publishEvents(id, events);
  } else {
    await withRedis((redis) => redis.publish(redisKeys.execution(id), cancelMessage));
  }
  await announceRun(ctx, id, row);
  return { id };
}

async function whyNot(found: Promise<number>): Promise<AppError> {
  return (await found) > 0
    ? new AppError('conflict', 'This run has already ended, so there was nothing to stop.')
    : notFound('run');
}
