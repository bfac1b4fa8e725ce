import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { planIdSchema, plans } from '@/lib/billing/schemas';
import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { queueOn, withFreeSlug } from './internal';
import { isWithin, limitReached } from './limit-reached';
import { workspaceSchema } from './schemas';

/** A new workspace, owned and paid for by the person. @throws AppError conflict (slug), limit_reached */
export async function createWorkspace(ctx: Ctx, input: z.input<typeof workspaceSchema>) {
  const { name, slug } = workspaceSchema.parse(input);
  return withUser(ctx, async (tx) => {
    await queueOn(tx, `workspaces of ${ctx.userId}`);
    const { subscriptionTier } = await tx.user.findUniqueOrThrow({
      where: { id: ctx.userId },
      select: { subscriptionTier: true },
    });
    const plan = plans[planIdSchema.parse(subscriptionTier)];
    const owned = await tx.workspace.count({ where: { ownerId: ctx.userId } });
    const limit = plan.limits.workspacesOwned;
    if (limit !== null && !isWithin(limit, owned)) {
      throw limitReached('workspacesOwned', owned, limit, plan);
    }
    const { id } = await withFreeSlug(slug, () =>
      tx.workspace.create({ data: { name, slug, ownerId: ctx.userId }, select: { id: true } }),
    );
    // without RETURNING: the row is not visible to its own policy before the statement ends
    await tx.workspaceMember.createMany({
      data: [{ workspaceId: id, userId: ctx.userId, role: 'owner' }],
    });
    await recordAudit(
      tx,
      {
        ...ctx,
        workspaceId: id,
        workspaceSlug: slug,
        role: 'owner',
        ownerId: ctx.userId,
      },
      {
        action: 'workspace.created',
        resourceType: 'workspace',
        resourceId: id,
        newValue: { name, slug },
      },
    );
    return { id, name, slug };
  });
}
