import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { insertIcp } from './internal';
import { type Icp, restoreIcpSchema } from './schemas';

/**
 * Takes a deletion back: the same id, so that campaigns find the profile again. Who restores it is its
 * author from then on. Twice is once.
 *
 * @throws AppError forbidden, limit_reached, conflict
 */
export async function restoreIcp(
  ctx: WorkspaceCtx,
  input: z.input<typeof restoreIcpSchema>,
): Promise<Icp> {
  authorise(ctx, 'icps.create');
  const deleted = restoreIcpSchema.parse(input);
  const { icp, created } = await withUser(ctx, async (tx) => {
    // above the deleted version, so that a cache that still holds it gives way
    const result = await insertIcp(tx, ctx, { ...deleted, version: deleted.version + 1 });
    if (result.created) {
      await recordAudit(tx, ctx, {
        action: 'icp.restored',
        resourceType: 'icp',
        resourceId: deleted.id,
        newValue: deleted.fields,
      });
    }
    return result;
  });
  if (created) await announce(ctx, { kind: 'icp', id: icp.id });
  return icp;
}
