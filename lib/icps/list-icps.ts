import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import { toIcp } from './internal';
import type { Icp } from './schemas';

/** The workspace's profiles, oldest first. @throws AppError forbidden */
export async function listIcps(ctx: WorkspaceCtx): Promise<Icp[]> {
  authorise(ctx, 'icps.read');
  const rows = await withUser(ctx, (tx) =>
    tx.icpProfile.findMany({
      where: { workspaceId: ctx.workspaceId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
  );
  return rows.map(toIcp);
}
