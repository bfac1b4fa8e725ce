import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { authorise } from './authorise';
import { invitationIdSchema } from './schemas';

/** Takes an open invitation back: its link stops working at once. @throws AppError not_found */
export async function revokeInvitation(
  ctx: WorkspaceCtx,
  input: z.input<typeof invitationIdSchema>,
) {
  authorise(ctx, 'invitations.revoke');
  const { id } = invitationIdSchema.parse(input);
  await withUser(ctx, async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id, workspaceId: ctx.workspaceId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) throw notFound('invitation');
    await recordAudit(tx, ctx, {
      action: 'invitation.revoked',
      resourceType: 'invitation',
      resourceId: id,
    });
  });
}
