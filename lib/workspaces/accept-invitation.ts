import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { planIdSchema, plans } from '@/lib/billing/schemas';
import { now } from '@/lib/platform/clock';
import { sha256 } from '@/lib/platform/crypto';
import type { Ctx, Role } from '@/lib/platform/ctx';
import type { Tx } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { AppError, notFound } from '@/lib/platform/errors';
import { announce } from '@/lib/platform/updates';
import { queueOn } from './internal';
import { isWithin, limitReached } from './limit-reached';
import { invitationState } from './look-up-invitation';
import { invitationTokenSchema } from './schemas';

const refusals = {
  accepted: 'This invitation was used already. If it was you, the workspace is in your list.',
  revoked: 'This invitation was taken back. Ask the person who sent it for a new one.',
  expired: 'This invitation has expired. Ask the person who sent it to renew it.',
} as const;

async function openInvitation(tx: Tx, ctx: Ctx, token: string) {
  const invitation = await tx.invitation.findUnique({ where: { tokenHash: sha256(token) } });
  if (!invitation) throw notFound('invitation');
  const state = invitationState(invitation);
  if (state !== 'open') throw new AppError('conflict', refusals[state], { data: { state } });
  const person = await tx.user.findUniqueOrThrow({
    where: { id: ctx.userId },
    select: { email: true },
  });
  if (person.email !== invitation.email) {
    throw new AppError(
      'forbidden',
      `This invitation is for ${invitation.email}, and you are signed in as ${person.email}. Sign in with that address to accept it.`,
    );
  }
  return invitation;
}

async function join(tx: Tx, ctx: Ctx, workspaceId: string, role: string) {
  await queueOn(tx, `seats of ${workspaceId}`);
  const workspace = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  const member = { workspaceId, userId: ctx.userId };
  const already = await tx.workspaceMember.count({ where: member });
  if (already === 0) {
    const payer = await tx.user.findUniqueOrThrow({
      where: { id: workspace.ownerId },
      select: { subscriptionTier: true },
    });
    const plan = plans[planIdSchema.parse(payer.subscriptionTier)];
    const limit = plan.limits.seatsPerWorkspace;
    const used = await tx.workspaceMember.count({ where: { workspaceId } });
    if (limit !== null && !isWithin(limit, used)) {
      throw limitReached('seatsPerWorkspace', used, limit, plan);
    }
    await tx.workspaceMember.createMany({ data: [{ ...member, role }] });
  }
  return workspace;
}

/**
 * Joins a workspace with the link that was mailed to the signed-in person's own address.
 * @throws AppError not_found, conflict (used, revoked, expired), forbidden (another's address), limit_reached
 */
export async function acceptInvitation(ctx: Ctx, input: z.input<typeof invitationTokenSchema>) {
  const { token } = invitationTokenSchema.parse(input);
  const { inside, name } = await withSystem(async (tx) => {
    const invitation = await openInvitation(tx, ctx, token);
    const { count } = await tx.invitation.updateMany({
      where: { id: invitation.id, acceptedAt: null, revokedAt: null },
      data: { acceptedAt: now() },
    });
    if (count === 0) throw new AppError('conflict', refusals.accepted);
    const workspace = await join(tx, ctx, invitation.workspaceId, invitation.role);
    const inside = {
      ...ctx,
      workspaceId: workspace.id,
      workspaceSlug: workspace.slug,
      ownerId: workspace.ownerId,
      role: invitation.role as Role,
    };
    await recordAudit(tx, inside, {
      action: 'member.joined',
      resourceType: 'member',
      resourceId: ctx.userId,
      newValue: { role: invitation.role },
      metadata: { invitation: invitation.id, invitedBy: invitation.invitedBy },
    });
    return { inside, name: workspace.name };
  });
  await announce(inside, { kind: 'member', id: ctx.userId });
  return { slug: inside.workspaceSlug, name };
}
