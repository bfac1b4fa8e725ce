import type { WorkspaceCtx } from '@/lib/platform/ctx';
import type { Prisma, Tx } from '@/lib/platform/db';
import { redisKeys } from '@/lib/platform/redis-keys';
import { limitReached, workspacePlan } from '@/lib/workspaces';
import { emptyIcp, type Icp, type IcpFields, icpFields, icpPatchSchema } from './schemas';

export type Row = Prisma.IcpProfileGetPayload<object>;

function readFields(row: Row): IcpFields {
  const known = icpFields.flatMap((field) => {
    const read = icpPatchSchema.shape[field].safeParse(row[field] ?? undefined);
    return read.success && read.data !== undefined ? [[field, read.data]] : [];
  });
  return { ...emptyIcp, ...Object.fromEntries(known) };
}

/** Fields as the columns want them: what is empty is null where the column allows it. */
export const toColumns = (fields: Partial<IcpFields>): Partial<Prisma.IcpProfileCreateManyInput> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, value === '' ? null : value]),
  );

export const toIcp = (row: Row): Icp => ({
  id: row.id,
  version: row.version,
  userId: row.userId,
  fields: readFields(row),
  draftedBy: (row.data as { draftedBy?: string }).draftedBy ?? null,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

export const place = (id: string, ctx: WorkspaceCtx) => ({
  key: redisKeys.icp(id),
  workspaceId: ctx.workspaceId,
});

/**
 * Passes one creation in a workspace at a time until it commits, and only below the plan's limit.
 *
 * @throws AppError limit_reached
 */
export async function takeSlot(tx: Tx, ctx: WorkspaceCtx): Promise<void> {
  const plan = await workspacePlan({ ...ctx, tx });
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`icps:${ctx.workspaceId}`}, 0))`;
  const used = await tx.icpProfile.count({ where: { workspaceId: ctx.workspaceId } });
  const limit = plan.limits.icpsPerWorkspace;
  if (limit !== null && used >= limit) throw limitReached('ICPs', used, limit, plan);
}
