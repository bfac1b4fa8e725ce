import type { Ctx, Role, WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';

type Row = { id: string; slug: string; owner_id: string; role: Role };

async function open(ctx: Ctx, by: { slug: string } | { id: string }): Promise<WorkspaceCtx> {
  const rows = await withUser(ctx, (tx) =>
    'slug' in by
      ? tx.$queryRaw<Row[]>`
          SELECT w.id, w.slug, w.owner_id, m.role FROM workspaces w
          JOIN workspace_members m ON m.workspace_id = w.id AND m.user_id = ${ctx.userId}::uuid
          WHERE w.slug = ${by.slug}`
      : tx.$queryRaw<Row[]>`
          SELECT w.id, w.slug, w.owner_id, m.role FROM workspaces w
          JOIN workspace_members m ON m.workspace_id = w.id AND m.user_id = ${ctx.userId}::uuid
          WHERE w.id = ${by.id}::uuid`,
  );
  const row = rows[0];
  if (!row) throw notFound('workspace');
  return {
    ...ctx,
    workspaceId: row.id,
    workspaceSlug: row.slug,
    ownerId: row.owner_id,
    role: row.role,
  };
}

/** The ctx of a person in a workspace. @throws AppError not_found, for strangers as for nothing there. */
export const openWorkspace = (ctx: Ctx, slug: string) => open(ctx, { slug });

/** As `openWorkspace`, for routes that know a record and not the address. */
export const openWorkspaceById = (ctx: Ctx, id: string) => open(ctx, { id });
