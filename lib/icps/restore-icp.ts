import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { takeSlot, toColumns, toIcp } from './internal';
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
  const { id, fields, version, draftedBy } = restoreIcpSchema.parse(input);
  const icp = await withUser(ctx, async (tx) => {
    const there = await tx.icpProfile.findFirst({ where: { id, workspaceId: ctx.workspaceId } });
    if (there) return toIcp(there);
    await takeSlot(tx, ctx);
    const [row] = await tx.icpProfile.createManyAndReturn({
      data: [
        {
          ...toColumns(fields),
          id,
          name: fields.name,
          workspaceId: ctx.workspaceId,
          userId: ctx.userId,
          version: version + 1,
          data: draftedBy ? { draftedBy } : {},
        },
      ],
      skipDuplicates: true,
    });
    if (!row) throw new AppError('conflict', 'This profile could not be restored. Try again.');
    await recordAudit(tx, ctx, {
      action: 'icp.restored',
      resourceType: 'icp',
      resourceId: id,
      newValue: fields,
    });
    return toIcp(row);
  });
  await announce(ctx, { kind: 'icp', id });
  return icp;
}
