import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { authorise } from '@/lib/workspaces';
import { toBatchView } from './read-batch';
import type { BatchView } from './schemas';

/** The campaign's last fan-out, or null when there was none. */
export async function getBatch(ctx: WorkspaceCtx, campaignId: string): Promise<BatchView | null> {
  authorise(ctx, 'executions.read');
  const row = await withUser(ctx, (tx) =>
    tx.campaignBatch.findFirst({
      where: { workspaceId: ctx.workspaceId, campaignId },
      orderBy: { createdAt: 'desc' },
    }),
  );
  return row && toBatchView(ctx, row);
}

/** One fan-out of this workspace. @throws AppError not_found */
export async function readBatchRow(ctx: WorkspaceCtx, id: string) {
  const row = await withUser(ctx, (tx) =>
    tx.campaignBatch.findFirst({ where: { id, workspaceId: ctx.workspaceId } }),
  );
  if (!row) throw notFound('set of drafts');
  return row;
}
