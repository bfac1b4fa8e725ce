import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { readEvents } from '@/lib/platform/events';
import { authorise } from '@/lib/workspaces';
import type { ExecutionView } from './schemas';
import { showMemories } from './show-memories';
import { skillTitles } from './skill-titles';
import { toView } from './to-view';

/** A run with its events and steps. @throws AppError not_found, for another workspace's as for none */
export async function getExecution(ctx: WorkspaceCtx, id: string): Promise<ExecutionView> {
  authorise(ctx, 'executions.read');
  const titles = await skillTitles();
  return withUser(ctx, async (tx) => {
    const row = await tx.execution.findFirst({ where: { id, workspaceId: ctx.workspaceId } });
    if (!row) throw notFound('run');
    const steps = await tx.executionStep.findMany({
      // those of a private run belong to no workspace
      where: { executionId: id },
      orderBy: { createdAt: 'asc' },
      select: { step: true, attempt: true, createdAt: true },
    });
    const view = toView(row, await readEvents(tx, id), steps, titles);
    return showMemories(tx, ctx.workspaceId, view);
  });
}
