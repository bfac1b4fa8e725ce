import type { WorkspaceCtx } from '@/lib/platform/ctx';
import type { Prisma, Tx } from '@/lib/platform/db';
import { redisKeys } from '@/lib/platform/redis-keys';
import { dropCached } from '@/lib/platform/versioned-cache';
import { completeness } from './completeness';
import {
  emptyFoundation,
  type Foundation,
  type FoundationField,
  type FoundationFields,
  foundationFields,
  foundationPatchSchema,
  type WizardStep,
  wizardStepNames,
} from './schemas';

export type Row = Prisma.FoundationGetPayload<object>;

const select = (ctx: WorkspaceCtx) => ({ workspaceId: ctx.workspaceId, isActive: true });

export const activeRow = (tx: Tx, ctx: WorkspaceCtx): Promise<Row | null> =>
  tx.foundation.findFirst({ where: select(ctx) });

/** Columns or a kept version as fields; a value that no longer fits its limits is left empty. */
export function readFields(source: Partial<Record<FoundationField, unknown>>): FoundationFields {
  const known = foundationFields.flatMap((field) => {
    const read = foundationPatchSchema.shape[field].safeParse(source[field] ?? undefined);
    return read.success && read.data !== undefined ? [[field, read.data]] : [];
  });
  return { ...emptyFoundation, ...Object.fromEntries(known) };
}

/** Fields as the columns want them: what is empty is null where the column allows it. */
export function toColumns(
  fields: Partial<FoundationFields>,
): Partial<Prisma.FoundationCreateManyInput> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, value === '' ? null : value]),
  );
}

const skippedSteps = (data: unknown): WizardStep[] => {
  const skipped = (data as { skippedSteps?: unknown } | null)?.skippedSteps;
  return Array.isArray(skipped) ? wizardStepNames.filter((step) => skipped.includes(step)) : [];
};

export function toFoundation(row: Row): Foundation {
  const fields = readFields(row);
  return {
    id: row.id,
    version: row.version,
    fields,
    completeness: completeness(fields),
    skippedSteps: skippedSteps(row.data),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export const place = (userId: string, ctx: WorkspaceCtx) => ({
  key: redisKeys.foundation(userId),
  workspaceId: ctx.workspaceId,
});

/** Drops, for every member, what is cached of versions before this one. @throws AppError unavailable */
export async function dropForMembers(
  ctx: WorkspaceCtx,
  memberIds: readonly string[],
  version: number,
): Promise<void> {
  await Promise.all(memberIds.map((userId) => dropCached(place(userId, ctx), version)));
}

export const memberIds = async (tx: Tx, ctx: WorkspaceCtx): Promise<string[]> =>
  (
    await tx.workspaceMember.findMany({
      where: { workspaceId: ctx.workspaceId },
      select: { userId: true },
    })
  ).map(({ userId }) => userId);

/** Keeps the version as it now is, for good. */
export async function keepVersion(
  tx: Tx,
  ctx: WorkspaceCtx,
  foundation: { id: string; version: number; fields: FoundationFields },
  changed: readonly FoundationField[],
): Promise<void> {
  await tx.foundationVersion.createMany({
    data: [
      {
        foundationId: foundation.id,
        version: foundation.version,
        workspaceId: ctx.workspaceId,
        userId: ctx.userId,
        data: foundation.fields,
        changedFields: [...changed],
      },
    ],
  });
}
