import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound, staleWrite } from '@/lib/platform/errors';
import { announce } from '@/lib/platform/updates';
import { dropCached } from '@/lib/platform/versioned-cache';
import { authoriseDelete } from '@/lib/workspaces';
import { place, toIcp } from './internal';
import { type Icp, icpIdSchema } from './schemas';

/**
 * Deletes a profile and answers with it as it was, for `restoreIcp`. Campaigns keep its id and show it as removed.
 *
 * @throws AppError not_found; conflict when it changed meanwhile; forbidden for others' profiles below admin; unavailable
 */
export async function deleteIcp(
  ctx: WorkspaceCtx,
  input: z.input<typeof icpIdSchema>,
): Promise<Icp> {
  const { id } = icpIdSchema.parse(input);
  const mine = { id, workspaceId: ctx.workspaceId };
  const row = await withUser(ctx, (tx) => tx.icpProfile.findFirst({ where: mine }));
  if (!row) throw notFound('profile');
  authoriseDelete(ctx, 'icps.delete', row.userId);
  const icp = toIcp(row);
  await dropCached(place(id, ctx), icp.version + 1);
  await withUser(ctx, async (tx) => {
    const { count } = await tx.icpProfile.deleteMany({ where: { ...mine, version: icp.version } });
    if (count === 0) throw staleWrite('profile');
    await recordAudit(tx, ctx, {
      action: 'icp.deleted',
      resourceType: 'icp',
      resourceId: id,
      oldValue: icp.fields,
    });
  });
  await announce(ctx, { kind: 'icp', id });
  return icp;
}
