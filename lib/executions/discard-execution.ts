import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { AppError, notFound } from '@/lib/platform/errors';
import { appendNext } from '@/lib/platform/events';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { executionIdSchema } from './schemas';

/**
 * Lays a finished run aside: it stays on record and is offered for review no more. Twice is once.
 * @throws AppError not_found, conflict when it was accepted or has not ended
 */
export async function discardExecution(
  ctx: WorkspaceCtx,
  input: z.input<typeof executionIdSchema>,
): Promise<{ id: string }> {
  authorise(ctx, 'executions.accept');
  const { id } = executionIdSchema.parse(input);
  await withUser(ctx, async (tx) => {
    const discardedAt = now();
    const mine = { id, workspaceId: ctx.workspaceId };
    const { count } = await tx.execution.updateMany({
      where: {
        ...mine,
        status: { in: ['completed', 'failed'] },
        acceptedAt: null,
        discardedAt: null,
      },
      data: { discardedAt },
    });
    if (count > 0) {
      await recordAudit(tx, ctx, {
        action: 'execution.discarded',
        resourceType: 'execution',
        resourceId: id,
      });
      const { userId, workspaceId } = ctx;
      await appendNext(tx, { aggregateId: id, userId, workspaceId }, [
        {
          type: 'output_discarded',
          data: { by: userId, discardedAt: discardedAt.toISOString() },
        },
      ]);
      return;
    }
    const row = await tx.execution.findFirst({
      where: mine,
      select: { acceptedAt: true, discardedAt: true },
    });
    if (!row) throw notFound('run');
    if (row.discardedAt) return;
    throw new AppError(
      'conflict',
      row.acceptedAt
        ? 'This was accepted already, so it cannot be discarded.'
        : 'This run has not ended. Stop it first.',
    );
  });
  await announce(ctx, { kind: 'execution', id });
  return { id };
}
