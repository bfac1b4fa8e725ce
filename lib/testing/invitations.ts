import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { inviteMember } from '@/lib/workspaces';
import { createPerson } from './tenant';

/** Somebody invited to the tenant's workspace, and the token that was mailed. */
export async function invited(
  tenant: WorkspaceCtx,
  role: 'viewer' | 'member' | 'admin' = 'member',
) {
  const guest = await createPerson({ name: 'Nikhil' });
  const invitation = await inviteMember(tenant, { email: guest.email, role });
  return { guest, ...invitation, token: invitation.link.split('/').at(-1) ?? '' };
}
