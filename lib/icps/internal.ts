import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { type Prisma, type Tx, withUser } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
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

/** The first profiles stay open when a plan shrinks; the others can be read. @throws AppError limit_reached */
export async function assertCovered(ctx: WorkspaceCtx, { id, createdAt }: Row): Promise<void> {
  const plan = await workspacePlan(ctx);
  const limit = plan.limits.icpsPerWorkspace;
  if (limit === null) return;
  const { workspaceId } = ctx;
  const earlier = await withUser(ctx, (tx) =>
    tx.icpProfile.count({
      where: {
        workspaceId,
        OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }],
      },
    }),
  );
  if (earlier >= limit) throw limitReached('icpsPerWorkspace', earlier + 1, limit, plan);
}

type NewIcp = {
  id: string;
  fields: IcpFields;
  draftedBy: string | null;
  version: number;
};

/**
 * Inserts a profile below the plan's limit, or answers with the one that has this id already.
 * Creations in one workspace pass one at a time until they commit, so that none passes the limit.
 *
 * @throws AppError limit_reached; conflict when the id is another workspace's
 */
export async function insertIcp(
  tx: Tx,
  ctx: WorkspaceCtx,
  icp: NewIcp,
): Promise<{ icp: Icp; created: boolean }> {
  const plan = await workspacePlan({ ...ctx, tx });
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`icps:${ctx.workspaceId}`}, 0))`;
  const there = await tx.icpProfile.findFirst({
    where: { id: icp.id, workspaceId: ctx.workspaceId },
  });
  if (there) return { icp: toIcp(there), created: false };
  const used = await tx.icpProfile.count({ where: { workspaceId: ctx.workspaceId } });
  const limit = plan.limits.icpsPerWorkspace;
  if (limit !== null && used >= limit) throw limitReached('icpsPerWorkspace', used, limit, plan);
  const [row] = await tx.icpProfile.createManyAndReturn({
    data: [
      {
        ...toColumns(icp.fields),
        id: icp.id,
        workspaceId: ctx.workspaceId,
        userId: ctx.userId,
        name: icp.fields.name,
        version: icp.version,
        data: icp.draftedBy ? { draftedBy: icp.draftedBy } : {},
      },
    ],
    skipDuplicates: true,
  });
  if (!row) throw new AppError('conflict', 'This profile could not be created. Try again.');
  return { icp: toIcp(row), created: true };
}
