import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import type { ExecutionStatus } from './schemas';

export type OpenRun = {
  executionId: string;
  moveId: string | null;
  campaignId: string | null;
  skillId: string;
  status: ExecutionStatus;
  startedAt: string | null;
};

/** What runs or waits in the workspace now, for boards. */
export async function openRuns(ctx: WorkspaceCtx): Promise<OpenRun[]> {
  authorise(ctx, 'executions.read');
  const rows = await withUser(ctx, (tx) =>
    tx.execution.findMany({
      where: { workspaceId: ctx.workspaceId, status: { in: ['pending', 'running'] } },
      orderBy: { createdAt: 'asc' },
      take: 200,
      select: {
        id: true,
        moveId: true,
        campaignId: true,
        skillId: true,
        status: true,
        startedAt: true,
      },
    }),
  );
  return rows.map(({ id, status, startedAt, ...row }) => ({
    ...row,
    executionId: id,
    status: status as ExecutionStatus,
    startedAt: startedAt?.toISOString() ?? null,
  }));
}
