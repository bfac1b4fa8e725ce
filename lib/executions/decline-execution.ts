import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { publishEvents } from '@/lib/platform/event-stream';
import { appendNext } from '@/lib/platform/events';
import { log } from '@/lib/platform/log';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { declineExecutionSchema } from './schemas';
import { findWaiting, noLongerWaiting } from './waiting-execution';

/**
 * Refuses a waiting run, in a sentence that its author reads. Nothing was held, so nothing is given back.
 * @throws AppError forbidden, not_found, conflict when it waits no more
 */
export async function declineExecution(
  ctx: WorkspaceCtx,
  input: z.input<typeof declineExecutionSchema>,
): Promise<{ id: string }> {
  authorise(ctx, 'executions.approve');
  const { id, note } = declineExecutionSchema.parse(input);
  await findWaiting(ctx, id);
  const { userId, workspaceId } = ctx;
  const at = now();
  const completedAt = at.toISOString();
  const events = await withUser(ctx, async (tx) => {
    const { count } = await tx.execution.updateMany({
      where: { id, workspaceId, status: 'pending', approval: 'waiting' },
      data: {
        status: 'failed',
        errorCode: 'declined',
        errorMessage: note,
        approval: 'declined',
        approvalBy: userId,
        approvalAt: at,
        approvalNote: note,
        completedAt: at,
      },
    });
    if (count === 0) throw noLongerWaiting();
    await recordAudit(tx, ctx, {
      action: 'execution.declined',
      resourceType: 'execution',
      resourceId: id,
      newValue: { note },
    });
    return appendNext(tx, { aggregateId: id, userId, workspaceId }, [
      { type: 'approval_declined', data: { by: userId, note, approvalAt: completedAt } },
      { type: 'execution_failed', data: { code: 'declined', message: note, completedAt } },
    ]);
  });
  await publishEvents(id, events).catch((error: unknown) =>
    log().warn({ err: error, executionId: id }, 'a stream will be rebuilt from the record'),
  );
  await announce(ctx, { kind: 'execution', id });
  return { id };
}
