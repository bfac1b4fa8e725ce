'use server';

import { workspaceAction } from '@/lib/web/action';
import {
  changeRole,
  deleteWorkspace,
  inviteMember,
  leaveWorkspace,
  removeMember,
  revokeInvitation,
  transferOwnership,
  updateWorkspace,
} from '@/lib/workspaces';
import {
  changeRoleSchema,
  confirmSlugSchema,
  invitationIdSchema,
  inviteMemberSchema,
  memberSchema,
  noInputSchema,
  workspaceSchema,
} from '@/lib/workspaces/schemas';

export const updateWorkspaceAction = workspaceAction(
  { operation: 'workspace.update', input: workspaceSchema },
  updateWorkspace,
);

export const transferOwnershipAction = workspaceAction(
  { operation: 'workspace.transfer', input: memberSchema },
  transferOwnership,
);

export const leaveWorkspaceAction = workspaceAction(
  { operation: 'members.leave', input: noInputSchema },
  leaveWorkspace,
);

export const deleteWorkspaceAction = workspaceAction(
  { operation: 'workspace.delete', input: confirmSlugSchema },
  deleteWorkspace,
);

export const inviteMemberAction = workspaceAction(
  {
    operation: 'invitations.create',
    input: inviteMemberSchema,
    limit: { points: 60, perSeconds: 3600 },
  },
  inviteMember,
);

export const revokeInvitationAction = workspaceAction(
  { operation: 'invitations.revoke', input: invitationIdSchema },
  revokeInvitation,
);

export const changeRoleAction = workspaceAction(
  { operation: 'members.update', input: changeRoleSchema },
  changeRole,
);

export const removeMemberAction = workspaceAction(
  { operation: 'members.remove', input: memberSchema },
  removeMember,
);
