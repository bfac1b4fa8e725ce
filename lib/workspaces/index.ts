export type { Ctx, Role, WorkspaceCtx } from '@/lib/platform/ctx';
export { acceptInvitation } from './accept-invitation';
export { authorise, authoriseDelete, may } from './authorise';
export { changeRole } from './change-role';
export { createWorkspace } from './create-workspace';
export { deleteWorkspace } from './delete-workspace';
export { getWorkspace } from './get-workspace';
export { inviteMember } from './invite-member';
export { leaveWorkspace } from './leave-workspace';
export { type Limit, limitReached } from './limit-reached';
export { type AuditRow, listAuditLog } from './list-audit-log';
export { listInvitations, type OpenInvitation } from './list-invitations';
export { listMyWorkspaces, type MyWorkspace } from './list-my-workspaces';
export { listPeople, type Person } from './list-people';
export { type InvitationState, lookUpInvitation } from './look-up-invitation';
export { openWorkspace, openWorkspaceById } from './open-workspace';
export {
  type AccountOperation,
  type Operation,
  type PublicOperation,
  policy,
  type WorkspaceOperation,
} from './policy';
export { removeMember } from './remove-member';
export { revokeInvitation } from './revoke-invitation';
export { slugIsFree } from './slug-is-free';
export { transferOwnership } from './transfer-ownership';
export { updateWorkspace } from './update-workspace';
export { verifyAuditChain } from './verify-audit-chain';
export { workspacePlan } from './workspace-plan';
