import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { authorise } from './authorise';

export async function getWorkspace(ctx: WorkspaceCtx) {
  authorise(ctx, 'workspace.read');
  const workspace = await withUser(ctx, (tx) =>
    tx.workspace.findUnique({
      where: { id: ctx.workspaceId },
      select: { id: true, name: true, slug: true, createdAt: true },
    }),
  );
  if (!workspace) throw notFound('workspace');
  return { ...workspace, createdAt: workspace.createdAt.toISOString() };
}
