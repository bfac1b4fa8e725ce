import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import { roleAtLeast, type WorkspaceCtx } from '@/lib/platform/ctx';
import { type Tx, withUser } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { enqueue } from '@/lib/platform/outbox';
import { authorise } from './authorise';
import { getWorkspace } from './get-workspace';
import {
  invitationDays,
  invitationHash,
  invitationLink,
  invitationToken,
  queueOn,
} from './internal';
import { isWithin, limitReached } from './limit-reached';
import { listPeople } from './list-people';
import { invitationMail } from './mails';
import { type GivenRole, inviteMemberSchema } from './schemas';
import { workspacePlan } from './workspace-plan';

const open = { acceptedAt: null, revokedAt: null };

/** @throws AppError limit_reached when members and other open invitations fill the plan's seats */
async function assertSeat(ctx: WorkspaceCtx, tx: Tx, people: number, email: string) {
  const plan = await workspacePlan({ ...ctx, tx });
  const limit = plan.limits.seatsPerWorkspace;
  if (limit === null) return;
  const invited = await tx.invitation.count({
    where: {
      workspaceId: ctx.workspaceId,
      ...open,
      expiresAt: { gt: now() },
      email: { not: email },
    },
  });
  if (!isWithin(limit, people + invited)) {
    throw limitReached('seatsPerWorkspace', people + invited, limit, plan);
  }
}

/** Writes the invitation, or renews the open one to the same address: its old link stops working. */
async function makeOrRenew(ctx: WorkspaceCtx, tx: Tx, email: string, role: GivenRole) {
  const where = { workspaceId: ctx.workspaceId, email, ...open };
  const earlier = await tx.invitation.findFirst({ where, select: { id: true } });
  const id = earlier?.id ?? randomUUID();
  const expiresAt = new Date(now().getTime() + invitationDays * 24 * 3600 * 1000);
  const data = {
    role,
    invitedBy: ctx.userId,
    expiresAt,
    tokenHash: invitationHash({ id, expiresAt }),
  };
  if (earlier) await tx.invitation.updateMany({ where: { ...where, id }, data });
  else {
    await tx.invitation.createMany({
      data: [{ id, workspaceId: ctx.workspaceId, email, ...data }],
    });
  }
  return { id, expiresAt, renewed: Boolean(earlier) };
}

/**
 * Invites an address, with a role up to one's own, and mails the link in the same transaction.
 * @throws AppError conflict (already here), forbidden, limit_reached
 */
export async function inviteMember(ctx: WorkspaceCtx, input: z.input<typeof inviteMemberSchema>) {
  authorise(ctx, 'invitations.create');
  const { email, role } = inviteMemberSchema.parse(input);
  if (!roleAtLeast(ctx.role, role)) {
    throw new AppError('forbidden', 'Nobody can give a role above their own. Choose a lower one.');
  }
  return withUser(ctx, async (tx) => {
    await queueOn(tx, `seats of ${ctx.workspaceId}`);
    const inside = { ...ctx, tx };
    const people = await listPeople(inside);
    if (people.some((person) => person.email === email)) {
      const message = `${email} works here already.`;
      throw new AppError('conflict', message, { fields: { email: message } });
    }
    await assertSeat(ctx, tx, people.length, email);
    const { id, expiresAt, renewed } = await makeOrRenew(ctx, tx, email, role);
    const link = invitationLink(invitationToken({ id, expiresAt }));
    const { name: workspace } = await getWorkspace(inside);
    const inviter = people.find((person) => person.userId === ctx.userId)?.name ?? workspace;
    await enqueue(
      tx,
      'mail',
      invitationMail({ email, workspace, inviter, role, link }),
      ctx.userId,
    );
    await recordAudit(tx, ctx, {
      action: renewed ? 'invitation.renewed' : 'invitation.created',
      resourceType: 'invitation',
      resourceId: id,
      newValue: { email, role },
    });
    return { id, email, role, link, expiresAt: expiresAt.toISOString() };
  });
}
