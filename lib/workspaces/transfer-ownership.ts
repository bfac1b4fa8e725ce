import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { planIdSchema, plans } from '@/lib/billing/schemas';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { AppError, notFound } from '@/lib/platform/errors';
import { announce } from '@/lib/platform/updates';
import { authorise } from './authorise';
import { isWithin, limitReached } from './limit-reached';
import { memberSchema } from './schemas';

/** Their plan pays from now on, so it must cover the workspace. @throws AppError limit_reached, not_found */
async function assertCanOwn(ctx: WorkspaceCtx, userId: string) {
  const [person, owned, seats] = await withSystem(async (tx) => [
    await tx.user.findFirst({
      where: { id: userId, isActive: true },
      select: { subscriptionTier: true },
    }),
    await tx.workspace.count({ where: { ownerId: userId } }),
    await tx.workspaceMember.count({ where: { workspaceId: ctx.workspaceId } }),
  ]);
  if (!person) throw notFound('member');
  const plan = plans[planIdSchema.parse(person.subscriptionTier)];
  const { workspacesOwned, seatsPerWorkspace } = plan.limits;
  if (workspacesOwned !== null && !isWithin(workspacesOwned, owned)) {
    throw limitReached('workspacesOwned', owned, workspacesOwned, plan);
  }
  if (seatsPerWorkspace !== null && seats > seatsPerWorkspace) {
    throw limitReached('seatsPerWorkspace', seats, seatsPerWorkspace, plan);
  }
}

/** Makes another member the owner, who pays from now on; the former owner becomes an admin. */
export async function transferOwnership(ctx: WorkspaceCtx, input: z.input<typeof memberSchema>) {
  authorise(ctx, 'workspace.transfer');
  const { userId } = memberSchema.parse(input);
  if (userId === ctx.userId) throw new AppError('conflict', 'You own this workspace already.');
  const where = { workspaceId: ctx.workspaceId };
  await withUser(ctx, async (tx) => {
    const found = await tx.workspaceMember.count({ where: { ...where, userId } });
    if (found === 0) throw notFound('member');
  });
  await assertCanOwn(ctx, userId);
  await withUser(ctx, async (tx) => {
    // in this order each step is allowed by the one before; the rule of one owner is checked at commit
    const steps = [
      await tx.workspace.updateMany({
        where: { id: ctx.workspaceId, ownerId: ctx.userId },
        data: { ownerId: userId },
      }),
      await tx.workspaceMember.updateMany({
        where: { ...where, userId: ctx.userId },
        data: { role: 'admin' },
      }),
      await tx.workspaceMember.updateMany({ where: { ...where, userId }, data: { role: 'owner' } }),
    ];
    if (steps.some(({ count }) => count !== 1)) throw notFound('member');
    await recordAudit(tx, ctx, {
      action: 'workspace.transferred',
      resourceType: 'workspace',
      resourceId: ctx.workspaceId,
      oldValue: { ownerId: ctx.userId },
      newValue: { ownerId: userId },
    });
  });
  await announce({ ...ctx, ownerId: userId }, { kind: 'member', id: userId });
  return { ownerId: userId };
}
