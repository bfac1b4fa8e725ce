import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { AppError } from '@/lib/platform/errors';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { acceptExecution } from '../accept-execution';
import { readBatchRow } from './get-batch';
import { isAcceptable, toBatchView } from './read-batch';
import { type BatchIdInput, batchIdSchema } from './schemas';

/**
 * Takes every draft at or above the campaign's minimum score into its move; the rest waits for a person's
 * eye. Returns how many. @throws AppError not_found
 */
export async function acceptBatch(
  ctx: WorkspaceCtx,
  input: BatchIdInput,
): Promise<{ accepted: number }> {
  authorise(ctx, 'executions.accept');
  const { id } = batchIdSchema.parse(input);
  const row = await readBatchRow(ctx, id);
  const { items, minimum } = await toBatchView(ctx, row);
  let accepted = 0;
  for (const item of items) {
    if (!item.executionId || !isAcceptable(item, minimum)) continue;
    try {
      await acceptExecution(ctx, { id: item.executionId });
      accepted += 1;
    } catch (error) {
      // somebody has decided on it meanwhile
      if (!(error instanceof AppError && error.code === 'conflict')) throw error;
    }
  }
  await announce(ctx, { kind: 'campaign', id: row.campaignId });
  return { accepted };
}
