import type { PlanId } from '@/lib/billing/schemas';
import type { Ctx, Role } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';

export type MyWorkspace = {
  id: string;
  slug: string;
  name: string;
  role: Role;
  plan: PlanId;
  people: number;
};

/** Every workspace the person belongs to, by name. */
export async function listMyWorkspaces(ctx: Ctx): Promise<MyWorkspace[]> {
  return withUser(
    ctx,
    (tx) => tx.$queryRaw<MyWorkspace[]>`
      SELECT w.id, w.slug, w.name, me.role, p.subscription_tier AS plan,
             (SELECT count(*)::int FROM workspace_members a WHERE a.workspace_id = w.id) AS people
      FROM workspaces w
      JOIN workspace_members me ON me.workspace_id = w.id AND me.user_id = ${ctx.userId}::uuid
      CROSS JOIN LATERAL app.workspace_plan(w.id) p
      ORDER BY lower(w.name), w.slug`,
  );
}
