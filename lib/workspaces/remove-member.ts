import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { announce, publishUpdate } from '@/lib/platform/updates';
import { authorise } from './authorise';
import { manageable } from './change-role';
import { memberSchema } from './schemas';

/** Takes a member out. What they made stays; their moves lose the assignee. @throws AppError conflict, not_found */
export async function removeMember(ctx: WorkspaceCtx, input: z.input<typeof memberSchema>) {
  authorise(ctx, 'members.remove');
  const { userId } = memberSchema.parse(input);
  await withUser(ctx, async (tx) => {
    const before = await manageable(ctx, tx, userId);
    // first, while the person who acts is surely a member
    await recordAudit(tx, ctx, {
      action: 'member.removed',
      resourceType: 'member',
      resourceId: userId,
      oldValue: { role: before.role },
    });
    const { count } = await tx.workspaceMember.deleteMany({
      where: { workspaceId: ctx.workspaceId, userId },
    });
    if (count === 0) throw notFound('member');
  });
  await announce(ctx, { kind: 'member', id: userId });
  await publishUpdate([userId], { kind: 'member', id: userId, workspaceId: ctx.workspaceId });
  return { userId };
}
