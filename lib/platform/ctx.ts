import type { Tx } from './db/client';

export const roles = ['viewer', 'member', 'admin', 'owner'] as const;
export type Role = (typeof roles)[number];

const ranks: Record<Role, number> = { viewer: 1, member: 2, admin: 3, owner: 4 };
export const roleAtLeast = (role: Role, least: Role) => ranks[role] >= ranks[least];

/** Who acts, and from where. Built by `lib/web` from the session, never from input. */
export type Ctx = {
  userId: string;
  requestId: string;
  ipAddress?: string | undefined;
  userAgent?: string | undefined;
  /** An open transaction of this person, reused by every verb called with this ctx. */
  tx?: Tx;
  /** Set beside `tx`: what to do once that transaction has committed, such as telling browsers. */
  afterCommit?: (() => Promise<void>)[];
};

/** A person acting in one workspace. */
export type WorkspaceCtx = Ctx & {
  workspaceId: string;
  workspaceSlug: string;
  role: Role;
  /** The account that owns the workspace, and pays. */
  ownerId: string;
  /** What of the payer's plan this workspace, or this person in it, is above: then it can be read only. */
  above?: 'workspacesOwned' | 'seatsPerWorkspace' | undefined;
};
