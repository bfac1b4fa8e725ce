import { recordAudit } from '@/lib/audit';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { stopExecution } from '../stop-execution';
import { readBatchRow } from './get-batch';
import { childrenOf } from './read-batch';
import { type BatchIdInput, batchIdSchema } from './schemas';

/** Stops what is under way and asks for no more; what is written stays. @throws AppError not_found */
export async function stopBatch(ctx: WorkspaceCtx, input: BatchIdInput): Promise<{ id: string }> {
  authorise(ctx, 'executions.stop');
  const { id } = batchIdSchema.parse(input);
  const { campaignId } = await readBatchRow(ctx, id);
  const open = await withUser(ctx, async (tx) => {
    await tx.campaignBatch.updateMany({
      where: { id, workspaceId: ctx.workspaceId },
      data: { status: 'stopped' },
    });
    await recordAudit(tx, ctx, {
      action: 'batch.stopped',
      resourceType: 'campaign',
      resourceId: campaignId,
      newValue: { batchId: id },
    });
    const children = await childrenOf(tx, ctx.workspaceId, id);
    return children.filter(({ status }) => status === 'pending' || status === 'running');
  });
  for (const child of open) await stopUnlessEnded(ctx, child.id);
  await announce(ctx, { kind: 'campaign', id: campaignId });
  return { id };
}

/** One that ends by itself in this moment is just as well. */
export async function stopUnlessEnded(ctx: WorkspaceCtx, id: string) {
  try {
    await stopExecution(ctx, { id });
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'conflict')) throw error;
  }
}
