import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from './authorise';
import { invitationLink, invitationToken } from './internal';

/** Invitations neither accepted nor revoked, newest first, with the link to hand over. */
export async function listInvitations(ctx: WorkspaceCtx) {
  authorise(ctx, 'invitations.read');
  const rows = await withUser(ctx, (tx) =>
    tx.invitation.findMany({
      where: { workspaceId: ctx.workspaceId, acceptedAt: null, revokedAt: null },
      orderBy: { createdAt: 'desc' },
    }),
  );
  return rows.map(({ id, email, role, expiresAt, createdAt }) => ({
    id,
    email,
    role,
    link: invitationLink(invitationToken({ id, expiresAt })),
    expired: expiresAt <= now(),
    expiresAt: expiresAt.toISOString(),
    createdAt: createdAt.toISOString(),
  }));
}
export type OpenInvitation = Awaited<ReturnType<typeof listInvitations>>[number];
