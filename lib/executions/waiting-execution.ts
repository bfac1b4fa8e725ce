import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { AppError, notFound } from '@/lib/platform/errors';

export const noLongerWaiting = () =>
  new AppError(
    'conflict',
    'This run waits for nobody any more: it was approved, declined or withdrawn a moment ago.',
  );

/** A run that waits for an admin. @throws AppError not_found, conflict when it waits no more */
export async function findWaiting(ctx: WorkspaceCtx, id: string) {
  const row = await withUser(ctx, (tx) =>
    tx.execution.findFirst({
      where: { id, workspaceId: ctx.workspaceId },
      select: { skillId: true, estimate: true, status: true, approval: true },
    }),
  );
  if (!row) throw notFound('run');
  if (row.status !== 'pending' || row.approval !== 'waiting') throw noLongerWaiting();
  return row;
}
