import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { same } from '@/lib/format/same';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound, staleWrite } from '@/lib/platform/errors';
import { announce } from '@/lib/platform/updates';
import { dropCached } from '@/lib/platform/versioned-cache';
import { authorise } from '@/lib/workspaces';
import { assertCovered, place, toColumns, toIcp } from './internal';
import { type Icp, type IcpFields, icpFields, updateIcpSchema } from './schemas';

const pick = (fields: IcpFields, names: readonly (keyof IcpFields)[]): Partial<IcpFields> =>
  Object.fromEntries(names.map((name) => [name, fields[name]]));

/**
 * Saves some of a profile's fields on top of the version they were changed on.
 *
 * @throws AppError forbidden, not_found; conflict when another change came first; limit_reached where the
 * plan covers fewer profiles than came before it; unavailable
 */
export async function updateIcp(
  ctx: WorkspaceCtx,
  input: z.input<typeof updateIcpSchema>,
): Promise<Icp> {
  authorise(ctx, 'icps.update');
  const { id, fields, expectedVersion } = updateIcpSchema.parse(input);
  const mine = { id, workspaceId: ctx.workspaceId };
  const found = await withUser(ctx, (tx) => tx.icpProfile.findFirst({ where: mine }));
  if (!found) throw notFound('profile');
  const before = toIcp(found);
  if (before.version !== expectedVersion) throw staleWrite('profile');
  const changed = icpFields.filter(
    (name) => fields[name] !== undefined && !same(fields[name], before.fields[name]),
  );
  if (changed.length === 0) return before;
  await assertCovered(ctx, found);

  await dropCached(place(id, ctx), expectedVersion + 1);
  const after = await withUser(ctx, async (tx) => {
    const [row] = await tx.icpProfile.updateManyAndReturn({
      where: { ...mine, version: expectedVersion },
      data: { ...toColumns(fields), version: { increment: 1 } },
    });
    if (!row) throw staleWrite('profile');
    const icp = toIcp(row);
    await recordAudit(tx, ctx, {
      action: 'icp.updated',
      resourceType: 'icp',
      resourceId: id,
      oldValue: pick(before.fields, changed),
      newValue: pick(icp.fields, changed),
    });
    return icp;
  });
  await announce(ctx, { kind: 'icp', id });
  return after;
}
