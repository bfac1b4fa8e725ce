import type { z } from 'zod';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import {
  type FoundationField,
  type FoundationVersion,
  foundationFields,
  listFoundationVersionsSchema,
} from './schemas';

const pageSize = 300;

/** The kept versions, newest first, at most 300. @throws AppError forbidden */
export async function listFoundationVersions(
  ctx: WorkspaceCtx,
  input: z.input<typeof listFoundationVersionsSchema> = {},
): Promise<FoundationVersion[]> {
  authorise(ctx, 'foundation.read');
  const { before } = listFoundationVersionsSchema.parse(input);
  const rows = await withUser(ctx, (tx) =>
    tx.foundationVersion.findMany({
      where: { workspaceId: ctx.workspaceId, ...(before ? { version: { lt: before } } : {}) },
      select: { version: true, userId: true, changedFields: true, createdAt: true },
      orderBy: { version: 'desc' },
      take: pageSize,
    }),
  );
  return rows.map((row) => ({
    version: row.version,
    userId: row.userId,
    changedFields: known(row.changedFields),
    createdAt: row.createdAt.toISOString(),
  }));
}

const known = (names: unknown): FoundationField[] =>
  Array.isArray(names) ? foundationFields.filter((field) => names.includes(field)) : [];
