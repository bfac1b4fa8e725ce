import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { insertIcp } from './internal';
import { createIcpSchema, type Icp } from './schemas';

/**
 * Creates a profile. The same id again, as of a form submitted twice, answers with the first.
 *
 * @throws AppError forbidden; limit_reached with the plan's limit; conflict when the id is not free
 */
export async function createIcp(
  ctx: WorkspaceCtx,
  input: z.input<typeof createIcpSchema>,
): Promise<Icp> {
  authorise(ctx, 'icps.create');
  const wanted = createIcpSchema.parse(input);
  const { icp, created } = await withUser(ctx, async (tx) => {
    const result = await insertIcp(tx, ctx, { ...wanted, version: 1 });
    if (result.created) {
      await recordAudit(tx, ctx, {
        action: 'icp.created',
        resourceType: 'icp',
        resourceId: wanted.id,
        newValue: wanted.fields,
      });
    }
    return result;
  });
  if (created) await announce(ctx, { kind: 'icp', id: icp.id });
  return icp;
}
