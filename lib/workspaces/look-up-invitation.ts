import { now } from '@/lib/platform/clock';
import { sha256 } from '@/lib/platform/crypto';
import { withSystem } from '@/lib/platform/db/system';

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

type Marks = { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date };

export function invitationState(invitation: Marks): InvitationState {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.revokedAt) return 'revoked';
  return invitation.expiresAt <= now() ? 'expired' : 'open';
}

/** What the holder of an invitation's link may know of it; null when there is none (any more). */
export async function lookUpInvitation(token: string) {
  return withSystem(async (tx) => {
    const invitation = await tx.invitation.findUnique({ where: { tokenHash: sha256(token) } });
    if (!invitation) return null;
    const [workspace, inviter] = await Promise.all([
      tx.workspace.findUniqueOrThrow({
        where: { id: invitation.workspaceId },
        select: { name: true, slug: true },
      }),
      tx.user.findUniqueOrThrow({
        where: { id: invitation.invitedBy },
        select: { fullName: true },
      }),
    ]);
    return {
      workspace: workspace.name,
      slug: workspace.slug,
      inviter: inviter.fullName ?? workspace.name,
      email: invitation.email,
      role: invitation.role,
      state: invitationState(invitation),
    };
  });
}
