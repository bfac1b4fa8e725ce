import { recordAudit } from '@/lib/audit';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { enqueue } from '@/lib/platform/outbox';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { readBatchRow } from './get-batch';
import { toBatchView } from './read-batch';
import { type BatchIdInput, batchIdSchema } from './schemas';

/**
 * Asks once more for the drafts that failed or were never begun; what is written stays as it is.
 * @throws AppError not_found, conflict while they are being written
 */
export async function retryBatch(ctx: WorkspaceCtx, input: BatchIdInput): Promise<{ id: string }> {
  authorise(ctx, 'executions.run');
  const { id } = batchIdSchema.parse(input);
  const row = await readBatchRow(ctx, id);
  const { status } = await toBatchView(ctx, row);
  if (status === 'running') {
    throw new AppError('conflict', 'These drafts are still being written. Wait for them first.');
  }
  await withUser(ctx, async (tx) => {
    const { count } = await tx.campaignBatch.updateMany({
      where: { id, workspaceId: ctx.workspaceId, round: row.round },
      data: { status: 'starting', round: row.round + 1, failures: {} },
    });
    // somebody else pressed at the same moment: once is enough
    if (count === 0) return;
    await enqueue(tx, 'batch', { batchId: id }, ctx.userId);
    await recordAudit(tx, ctx, {
      action: 'batch.retried',
      resourceType: 'campaign',
      resourceId: row.campaignId,
      newValue: { batchId: id },
    });
  });
  await announce(ctx, { kind: 'campaign', id: row.campaignId });
  return { id };
}
