import type { Role } from '@/lib/platform/ctx';

/**
 * Every operation and the least that may do it: a role in the workspace, any signed-in account, or anybody.
 * Row-level security holds the same line underneath.
 */
export const policy = {
  'auth.sign_up': 'public',
  'auth.verify': 'public',
  'auth.request_reset': 'public',
  'auth.reset': 'public',
  'invitation.look_up': 'public',
  'enquiry.send': 'public',

  'account.read': 'account',
  'account.update': 'account',
  'account.security': 'account',
  'billing.read': 'account',
  'billing.update': 'account',
  // and a row in operators, which each verb looks for
  'operator.read': 'account',
  'operator.act': 'account',
  'invitation.accept': 'account',
  'workspace.create': 'account',

  'workspace.read': 'viewer',
  'workspace.update': 'owner',
  'workspace.transfer': 'owner',
  'workspace.delete': 'owner',
  'members.read': 'viewer',
  'members.leave': 'viewer',
  'members.update': 'admin',
  'members.remove': 'admin',
  'invitations.read': 'admin',
  'invitations.create': 'admin',
  'invitations.revoke': 'admin',
  'audit.read': 'admin',

  'foundation.read': 'viewer',
  'foundation.update': 'member',
  'icps.read': 'viewer',
  'icps.create': 'member',
  'icps.update': 'member',
  'icps.delete': 'member',
  'campaigns.read': 'viewer',
  'campaigns.create': 'member',
  'campaigns.update': 'member',
  'campaigns.delete': 'member',
  'moves.read': 'viewer',
  'moves.create': 'member',
  'moves.update': 'member',
  'moves.delete': 'member',
  'skills.read': 'viewer',
  'skills.inspect': 'admin',
  'executions.read': 'viewer',
  'executions.run': 'member',
  'executions.stop': 'member',
  'executions.accept': 'member',
  'executions.approve': 'admin',
  'usage.read': 'viewer',
  'memory.read': 'viewer',
  'memory.update': 'member',
  // what one told is one's own to take back, whatever one's role or the plan is now; others' needs an admin
  'memory.forget': 'viewer',
  'conversations.read': 'viewer',
  'conversations.update': 'member',
  'conversations.delete': 'viewer',
} as const satisfies Record<string, Role | 'account' | 'public'>;

export type Operation = keyof typeof policy;
type Of<Least> = { [O in Operation]: (typeof policy)[O] extends Least ? O : never }[Operation];
export type PublicOperation = Of<'public'>;
export type AccountOperation = Of<'account'>;
export type WorkspaceOperation = Of<Role>;
