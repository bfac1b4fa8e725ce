import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { fillCache, readCached } from '@/lib/platform/versioned-cache';
import { authorise } from '@/lib/workspaces';
import { place, toIcp } from './internal';
import { type Icp, icpIdSchema } from './schemas';

/**
 * One profile. Cached for an hour under its workspace and dropped on a change; an open transaction
 * reads past the cache.
 *
 * @throws AppError forbidden, not_found
 */
export async function getIcp(ctx: WorkspaceCtx, id: string): Promise<Icp> {
  authorise(ctx, 'icps.read');
  if (!icpIdSchema.safeParse({ id }).success) throw notFound('profile');
  const cached = ctx.tx ? null : await readCached<Icp>(place(id, ctx));
  if (cached) return cached;
  const row = await withUser(ctx, (tx) =>
    tx.icpProfile.findFirst({ where: { id, workspaceId: ctx.workspaceId } }),
  );
  if (!row) throw notFound('profile');
  const icp = toIcp(row);
  if (!ctx.tx) await fillCache(place(id, ctx), icp.version, icp);
  return icp;
}
