import type { z } from 'zod';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { authorise } from '@/lib/workspaces';
import { readFields } from './internal';
import { type FoundationFields, getFoundationVersionSchema } from './schemas';

/** The fields as they were in a version. @throws AppError forbidden, not_found */
export async function getFoundationVersion(
  ctx: WorkspaceCtx,
  input: z.input<typeof getFoundationVersionSchema>,
): Promise<{ version: number; fields: FoundationFields }> {
  authorise(ctx, 'foundation.read');
  const { version } = getFoundationVersionSchema.parse(input);
  const row = await withUser(ctx, (tx) =>
    tx.foundationVersion.findFirst({
      where: { workspaceId: ctx.workspaceId, version },
      select: { data: true },
    }),
  );
  if (!row) throw notFound('version');
  return { version, fields: readFields(row.data as Record<string, unknown>) };
}
