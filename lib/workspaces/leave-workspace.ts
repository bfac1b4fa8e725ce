import { recordAudit } from '@/lib/audit';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { publishUpdate } from '@/lib/platform/updates';
import { authorise } from './authorise';
import { manageable } from './change-role';
import { listPeople } from './list-people';

/** Leaves the workspace; its owner cannot. @throws AppError conflict */
export async function leaveWorkspace(ctx: WorkspaceCtx) {
  authorise(ctx, 'members.leave');
  const people = await withUser(ctx, async (tx) => {
    const colleagues = await listPeople({ ...ctx, tx });
    const before = await manageable(ctx, tx, ctx.userId);
    await recordAudit(tx, ctx, {
      action: 'member.left',
      resourceType: 'member',
      resourceId: ctx.userId,
      oldValue: { role: before.role },
    });
    const { count } = await tx.workspaceMember.deleteMany({
      where: { workspaceId: ctx.workspaceId, userId: ctx.userId },
    });
    if (count === 0) throw notFound('member');
    return colleagues;
  });
  await publishUpdate(
    people.map((person) => person.userId),
    { kind: 'member', id: ctx.userId, workspaceId: ctx.workspaceId },
  );
}
