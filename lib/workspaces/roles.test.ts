import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { roleAtLeast, roles, type WorkspaceCtx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { addMember, createTenant } from '@/lib/testing/tenant';
import * as workspaces from '.';

const { inviteMember, listPeople, changeRole, removeMember } = workspaces;
const slug = () => `s-${randomUUID()}`;

describe('roles', () => {
  const other = randomUUID();
  const operations: Partial<
    Record<workspaces.WorkspaceOperation, (ctx: WorkspaceCtx) => Promise<unknown>>
  > = {
    'workspace.read': (ctx) => workspaces.getWorkspace(ctx),
    'workspace.update': (ctx) => workspaces.updateWorkspace(ctx, { name: 'N', slug: slug() }),
    'workspace.transfer': (ctx) => workspaces.transferOwnership(ctx, { userId: other }),
    'workspace.delete': (ctx) => workspaces.deleteWorkspace(ctx, { slug: 'not this one' }),
    'members.read': (ctx) => listPeople(ctx),
    'members.leave': (ctx) => workspaces.leaveWorkspace(ctx),
    'members.update': (ctx) => changeRole(ctx, { userId: other, role: 'viewer' }),
    'members.remove': (ctx) => removeMember(ctx, { userId: other }),
    'invitations.read': (ctx) => workspaces.listInvitations(ctx),
    'invitations.create': (ctx) =>
      inviteMember(ctx, { email: `${randomUUID()}@example.in`, role: 'viewer' }),
    'invitations.revoke': (ctx) => workspaces.revokeInvitation(ctx, { id: other }),
    'audit.read': (ctx) => workspaces.listAuditLog(ctx),
  };
  const own = Object.keys(workspaces.policy).filter((operation) =>
    /^(workspace\.(?!create)|members\.|invitations\.|audit\.)/.test(operation),
  );

  it('are tried here for every operation of workspaces', () => {
    expect(Object.keys(operations).sort()).toEqual(own.sort());
  });

  it.each(roles)('a %s may do what the policy says, and nothing else', async (role) => {
    const tenant = await createTenant();
    const ctx = role === 'owner' ? tenant : await addMember(tenant, role);
    for (const [operation, run] of Object.entries(operations)) {
      const least = workspaces.policy[operation as workspaces.WorkspaceOperation];
      const outcome = await run(ctx).then(
        () => 'done',
        (error) => error.code ?? String(error),
      );
      // past the door, invented ids are not found and the rest is done or refused for other reasons
      if (roleAtLeast(role, least))
        expect([operation, outcome]).not.toEqual([operation, 'forbidden']);
      else expect([operation, outcome]).toEqual([operation, 'forbidden']);
      if (operation === 'members.leave' && role !== 'owner') {
        await withSystem((tx) =>
          tx.workspaceMember.create({
            data: { workspaceId: ctx.workspaceId, userId: ctx.userId, role },
          }),
        );
      }
    }
  });

  it('hold in the database too, when a forged ctx claims a higher one', async () => {
    const tenant = await createTenant();
    const viewer = await addMember(tenant, 'viewer');
    const forged = { ...viewer, role: 'owner' as const };
    const victim = await addMember(tenant, 'member');
    const attempts = await Promise.allSettled([
      changeRole(forged, { userId: viewer.userId, role: 'admin' }),
      removeMember(forged, { userId: victim.userId }),
      inviteMember(forged, { email: `${randomUUID()}@example.in`, role: 'admin' }),
      workspaces.updateWorkspace(forged, { name: 'Mine', slug: slug() }),
      workspaces.deleteWorkspace(forged, { slug: forged.workspaceSlug }),
      workspaces.transferOwnership(forged, { userId: victim.userId }),
    ]);
    expect(attempts.every(({ status }) => status === 'rejected')).toBe(true);
    expect((await listPeople(tenant)).map((person) => person.role)).toEqual([
      'owner',
      'member',
      'viewer',
    ]);
  });
});
