import { describe, expect, it } from 'vitest';
import { withSystem } from '@/lib/platform/db/system';
import { addMember, createPerson, createTenant } from '@/lib/testing/tenant';
import * as workspaces from '.';

const { listPeople, changeRole, removeMember } = workspaces;

describe('people', () => {
  it('see each other’s names; addresses are for admins', async () => {
    const tenant = await createTenant();
    const member = await addMember(tenant, 'member', { name: 'Farah' });
    const seenByOwner = await listPeople(tenant);
    expect(seenByOwner.map((person) => [person.name, person.role])).toEqual([
      ['Asha Rao', 'owner'],
      ['Farah', 'member'],
    ]);
    expect(seenByOwner[1]?.email).toBe(member.email);
    const seenByMember = await listPeople(member);
    expect(seenByMember.map((person) => person.email)).toEqual([null, member.email]);
  });

  it('get other roles from an admin, at once, and lose access when removed', async () => {
    const tenant = await createTenant();
    const admin = await addMember(tenant, 'admin');
    const member = await addMember(tenant, 'member');
    await changeRole(admin, { userId: member.userId, role: 'viewer' });
    const reopened = await workspaces.openWorkspace(member, tenant.workspaceSlug);
    expect(reopened.role).toBe('viewer');
    await removeMember(admin, { userId: member.userId });
    await expect(workspaces.openWorkspace(member, tenant.workspaceSlug)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(removeMember(admin, { userId: member.userId })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('cannot take the owner out, nor can the owner leave', async () => {
    const tenant = await createTenant();
    const admin = await addMember(tenant, 'admin');
    const owner = { userId: tenant.userId };
    await expect(removeMember(admin, owner)).rejects.toMatchObject({ code: 'conflict' });
    await expect(changeRole(admin, { ...owner, role: 'viewer' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(workspaces.leaveWorkspace(tenant)).rejects.toMatchObject({ code: 'conflict' });
    await workspaces.leaveWorkspace(admin);
    expect(await listPeople(tenant)).toHaveLength(1);
  });

  it('hand the ownership on, and with it who pays', async () => {
    const tenant = await createTenant({ plan: 'agency' });
    const heir = await addMember(tenant, 'member');
    await workspaces.transferOwnership(tenant, { userId: heir.userId });
    const people = await listPeople({ ...tenant, role: 'admin' });
    expect(people.map(({ userId, role }) => [userId, role])).toEqual([
      [heir.userId, 'owner'],
      [tenant.userId, 'admin'],
    ]);
    const opened = await workspaces.openWorkspace(heir, tenant.workspaceSlug);
    expect(opened.ownerId).toBe(heir.userId);
    expect((await workspaces.workspacePlan(opened)).id).toBe('growth');
  });

  it('cannot be handed a workspace that their plan does not cover, nor can strangers', async () => {
    const tenant = await createTenant();
    const full = await createTenant({ plan: 'free' });
    await withSystem((tx) =>
      tx.workspaceMember.create({
        data: { workspaceId: tenant.workspaceId, userId: full.userId, role: 'admin' },
      }),
    );
    await expect(
      workspaces.transferOwnership(tenant, { userId: full.userId }),
    ).rejects.toMatchObject({ code: 'limit_reached', data: { what: 'workspacesOwned' } });
    const stranger = await createPerson();
    await expect(
      workspaces.transferOwnership(tenant, { userId: stranger.userId }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});
