import type { z } from 'zod';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { AppError } from '@/lib/platform/errors';
import { authorise } from '@/lib/workspaces';
import { readRequest } from './read-request';
import { replySkillId, retryExecutionSchema } from './schemas';
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
  const { row, request } = await readRequest(ctx, id);
  if (row.skillId === replySkillId) {
    throw new AppError('conflict', 'An answer is asked for again in its conversation.');
  }
  if (row.status === 'pending' || row.status === 'running') {
    throw new AppError('conflict', 'This run is still under way. Stop it first, or wait for it.');
  }
  const again = await submitExecution(ctx, {
    ...request,
    variation: row.status === 'completed' ? (row.variation + 1) % 100 : row.variation,
    idempotencyKey,
  });
  if (row.errorCode === 'dead') await settleDeadLetters(id);
  return again;
}
