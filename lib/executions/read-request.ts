import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';

/** A run's row, and what was asked for in it, to be asked for again. @throws AppError not_found */
export async function readRequest(ctx: WorkspaceCtx, id: string) {
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
        critique: true,
      },
    }),
  );
  if (!row) throw notFound('run');
  const request = {
    skillId: row.skillId,
    inputs: row.inputs as Record<string, unknown>,
    ...(row.campaignId ? { campaignId: row.campaignId } : {}),
    ...(row.moveId ? { moveId: row.moveId } : {}),
  };
  return { row, request };
}
