import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { takeSlot, toColumns, toIcp } from './internal';
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
  const { id, fields, draftedBy } = createIcpSchema.parse(input);
  const { icp, created } = await withUser(ctx, async (tx) => {
    const mine = { id, workspaceId: ctx.workspaceId, userId: ctx.userId };
    const first = await tx.icpProfile.findFirst({ where: mine });
    if (first) return { icp: toIcp(first), created: false };
    await takeSlot(tx, ctx);
    const [row] = await tx.icpProfile.createManyAndReturn({
      data: [
        {
          ...toColumns(fields),
          ...mine,
          name: fields.name,
          data: draftedBy ? { draftedBy } : {},
        },
      ],
      skipDuplicates: true,
    });
    // the same form, submitted twice at once: the other one has just committed
    const other = row ? null : await tx.icpProfile.findFirst({ where: mine });
    if (other) return { icp: toIcp(other), created: false };
    if (!row) throw new AppError('conflict', 'This profile could not be created. Try again.');
    await recordAudit(tx, ctx, {
      action: 'icp.created',
      resourceType: 'icp',
      resourceId: id,
      newValue: fields,
    });
    return { icp: toIcp(row), created: true };
  });
  if (created) await announce(ctx, { kind: 'icp', id });
  return icp;
}
