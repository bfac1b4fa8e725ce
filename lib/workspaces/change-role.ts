import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { roleAtLeast, type WorkspaceCtx } from '@/lib/platform/ctx';
import { type Tx, withUser } from '@/lib/platform/db';
import { AppError, notFound } from '@/lib/platform/errors';
import { announce } from '@/lib/platform/updates';
import { authorise } from './authorise';
import { changeRoleSchema } from './schemas';

/** A member whom the person may manage. @throws AppError not_found; conflict for the owner */
export async function manageable(ctx: WorkspaceCtx, tx: Tx, userId: string) {
  const member = await tx.workspaceMember.findFirst({
    where: { workspaceId: ctx.workspaceId, userId },
    select: { role: true },
  });
  if (!member) throw notFound('member');
  if (member.role === 'owner') {
    throw new AppError(
      'conflict',
      'A workspace keeps its owner. Transfer the ownership to somebody else first.',
    );
  }
  return member;
}

/** Gives a member another role, up to one's own. @throws AppError forbidden, conflict, not_found */
export async function changeRole(ctx: WorkspaceCtx, input: z.input<typeof changeRoleSchema>) {
  authorise(ctx, 'members.update');
  const { userId, role } = changeRoleSchema.parse(input);
  if (!roleAtLeast(ctx.role, role)) {
    throw new AppError('forbidden', 'Nobody can give a role above their own. Choose a lower one.');
  }
  await withUser(ctx, async (tx) => {
    const before = await manageable(ctx, tx, userId);
    const { count } = await tx.workspaceMember.updateMany({
      where: { workspaceId: ctx.workspaceId, userId },
      data: { role },
    });
    if (count === 0) throw notFound('member');
    await recordAudit(tx, ctx, {
      action: 'member.role_changed',
      resourceType: 'member',
      resourceId: userId,
      oldValue: { role: before.role },
      newValue: { role },
    });
  });
  await announce(ctx, { kind: 'member', id: userId });
  return { userId, role };
}
