import { planIdSchema, plans } from '@/lib/billing/schemas';
import type { Ctx, Role, WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { isWithin } from './limit-reached';

type Row = {
  id: string;
  slug: string;
  owner_id: string;
  role: Role;
  subscription_tier: string;
  nth_workspace: number;
  nth_member: number;
};

/** The first ones go on when a plan shrinks; the owner always has a seat. */
function aboveOf(row: Row): WorkspaceCtx['above'] {
  const { workspacesOwned, seatsPerWorkspace } =
    plans[planIdSchema.parse(row.subscription_tier)].limits;
  if (!isWithin(workspacesOwned, row.nth_workspace, 0)) return 'workspacesOwned';
  const seated = row.role === 'owner' || isWithin(seatsPerWorkspace, row.nth_member, 0);
  return seated ? undefined : 'seatsPerWorkspace';
}

async function open(ctx: Ctx, by: { slug: string } | { id: string }): Promise<WorkspaceCtx> {
  const rows = await withUser(ctx, (tx) =>
    'slug' in by
      ? tx.$queryRaw<Row[]>`
          SELECT w.id, w.slug, w.owner_id, m.role, s.* FROM workspaces w
          JOIN workspace_members m ON m.workspace_id = w.id AND m.user_id = ${ctx.userId}::uuid
          JOIN LATERAL app.workspace_standing(w.id) s ON true
          WHERE w.slug = ${by.slug}`
      : tx.$queryRaw<Row[]>`
          SELECT w.id, w.slug, w.owner_id, m.role, s.* FROM workspaces w
          JOIN workspace_members m ON m.workspace_id = w.id AND m.user_id = ${ctx.userId}::uuid
          JOIN LATERAL app.workspace_standing(w.id) s ON true
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
    above: aboveOf(row),
  };
}

/** The ctx of a person in a workspace. @throws AppError not_found, for strangers as for nothing there. */
export const openWorkspace = (ctx: Ctx, slug: string) => open(ctx, { slug });

/** As `openWorkspace`, for routes that know a record and not the address. */
export const openWorkspaceById = (ctx: Ctx, id: string) => open(ctx, { id });
