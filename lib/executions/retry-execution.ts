import type { z } from 'zod';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { AppError, notFound } from '@/lib/platform/errors';
import { authorise } from '@/lib/workspaces';
import { retryExecutionSchema } from './schemas';
import { settleDeadLetters } from './settle-dead-letters';
import { submitExecution } from './submit-execution';

/**
 * Runs the same inputs again as a new run: a failed one as it was, a completed one in its next
 * variation. @throws AppError not_found, conflict while the first still runs
 */
export async function retryExecution(
  ctx: WorkspaceCtx,
  input: z.input<typeof retryExecutionSchema>,
): Promise<{ id: string }> {
  authorise(ctx, 'executions.run');
  const { id, idempotencyKey } = retryExecutionSchema.parse(input);
  const row = await withUser(ctx, (tx) =>
    tx.execution.findFirst({
      where: { id, workspaceId: ctx.workspaceId },
      select: {
        skillId: true,
        inputs: true,
        campaignId: true,
        moveId: true,
        variation: true,
        status: true,
        errorCode: true,
      },
    }),
  );
  if (!row) throw notFound('run');
  if (row.status === 'pending' || row.status === 'running') {
    throw new AppError('conflict', 'This run is still under way. Stop it first, or wait for it.');
  }
  const again = await submitExecution(ctx, {
    skillId: row.skillId,
    inputs: row.inputs as Record<string, unknown>,
    ...(row.campaignId ? { campaignId: row.campaignId } : {}),
    ...(row.moveId ? { moveId: row.moveId } : {}),
    variation: row.status === 'completed' ? (row.variation + 1) % 100 : row.variation,
    idempotencyKey,
  });
  if (row.errorCode === 'dead') await settleDeadLetters(id);
  return again;
}
