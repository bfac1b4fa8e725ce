import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { fillCache, readCached } from '@/lib/platform/versioned-cache';
import { authorise } from '@/lib/workspaces';
import { activeRow, place, toFoundation } from './internal';
import type { Foundation } from './schemas';

/**
 * The workspace's Foundation, or null before the first word of it is saved.
 * Cached for an hour and dropped for every member on a change; an open transaction reads past the cache.
 *
 * @throws AppError forbidden
 */
export async function getFoundation(ctx: WorkspaceCtx): Promise<Foundation | null> {
  authorise(ctx, 'foundation.read');
  const cached = ctx.tx ? null : await readCached<Foundation>(place(ctx.userId, ctx));
  if (cached) return cached;
  const row = await withUser(ctx, (tx) => activeRow(tx, ctx));
  if (!row) return null;
  const foundation = toFoundation(row);
  if (!ctx.tx) await fillCache(place(ctx.userId, ctx), foundation.version, foundation);
  return foundation;
}
