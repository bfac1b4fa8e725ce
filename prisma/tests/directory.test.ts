import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { person, Scene, system, type Tenant } from '@/lib/testing/scene';

const denied = '42501';
const restricted = '23001';

const inTenants = (work: (scene: Scene, ours: Tenant, theirs: Tenant) => Promise<void>) =>
  Scene.play(async (scene) => work(scene, await scene.addTenant(), await scene.addTenant()));

test('a person reads and writes the own row only, and never the password or the plan', () =>
  inTenants(async (scene, ours, theirs) => {
    const me = person(ours.member);
    expect(await scene.select(me, 'users', { id: ours.member })).toBe(1);
    for (const other of [ours.owner, theirs.owner]) {
      expect(await scene.select(me, 'users', { id: other })).toBe(0);
      expect(await scene.update(me, 'users', { id: other }, { full_name: 'x' })).toBe(0);
    }
    const key = { id: ours.member };
    expect(await scene.update(me, 'users', key, { full_name: 'Ritika' })).toBe(1);
    for (const column of ['email', 'password_hash', 'subscription_tier', 'email_verified_at']) {
      expect([column, await scene.update(me, 'users', key, { [column]: null })]).toEqual([
        column,
        denied,
      ]);
    }
    expect(await scene.attempt(me, 'SELECT password_hash FROM users')).toBe(denied);
    expect(await scene.insert(me, 'users', { email: `${randomUUID()}@example.in` })).toBe(denied);
    expect(await scene.delete(me, 'users', key)).toBe(denied);
  }));

test('co-members see each other’s names, admins the addresses, strangers nothing', () =>
  inTenants(async (scene, ours, theirs) => {
    const sql = 'SELECT user_id, full_name, email FROM app.workspace_people($1)';
    const ask = (userId: string) => scene.rows(person(userId), sql, [ours.workspaceId]);
    const seenByMember = await ask(ours.member);
    expect(seenByMember).toHaveLength(4);
    expect(seenByMember.filter(({ email }) => email !== null)).toMatchObject([
      { user_id: ours.member },
    ]);
    expect((await ask(ours.admin)).every(({ email }) => email !== null)).toBe(true);
    expect(await ask(theirs.owner)).toEqual([]);
  }));

test('a workspace is seen by its people and changed by its owner', () =>
  inTenants(async (scene, ours, theirs) => {
    const key = { id: ours.workspaceId };
    for (const userId of [ours.owner, ours.admin, ours.member, ours.viewer]) {
      expect(await scene.select(person(userId), 'workspaces', key)).toBe(1);
    }
    expect(await scene.select(person(theirs.owner), 'workspaces', key)).toBe(0);
    expect(await scene.update(person(ours.owner), 'workspaces', key, { name: 'New' })).toBe(1);
    for (const userId of [ours.admin, ours.member, ours.viewer, theirs.owner]) {
      expect(await scene.update(person(userId), 'workspaces', key, { name: 'x' })).toBe(0);
      expect(await scene.delete(person(userId), 'workspaces', key)).toBe(0);
    }
    const fresh = (owner_id: string) => {
      const id = randomUUID();
      return { id, name: 'W', slug: `t-${id}`, owner_id };
    };
    // without its owner among the members it is refused at the end of the transaction
    expect(await scene.insert(person(ours.member), 'workspaces', fresh(ours.member))).toBe(
      restricted,
    );
    expect(await scene.insert(person(ours.member), 'workspaces', fresh(theirs.owner))).toBe(denied);
  }));

test('nobody lets themselves in, and roles are given only by those above', () =>
  inTenants(async (scene, ours, theirs) => {
    const table = 'workspace_members';
    const join = (user_id: string, role: string) => ({
      workspace_id: ours.workspaceId,
      user_id,
      role,
    });
    for (const role of ['viewer', 'member', 'admin', 'owner']) {
      expect(await scene.insert(person(theirs.owner), table, join(theirs.owner, role))).toBe(
        denied,
      );
      expect(await scene.insert(person(ours.admin), table, join(theirs.owner, role))).toBe(denied);
    }
    const of = (user_id: string) => ({ workspace_id: ours.workspaceId, user_id });
    const change = (actor: string, user: string, role: string) =>
      scene.update(person(actor), table, of(user), { role });
    expect(await change(ours.admin, ours.viewer, 'member')).toBe(1);
    expect(await change(ours.owner, ours.admin, 'viewer')).toBe(1);
    expect(await change(ours.member, ours.member, 'admin')).toBe(0);
    expect(await change(ours.viewer, ours.viewer, 'member')).toBe(0);
    expect(await change(ours.admin, ours.owner, 'member')).toBe(0);
    expect(await change(ours.admin, ours.admin, 'owner')).toBe(denied);
    expect(await change(theirs.owner, ours.member, 'viewer')).toBe(0);
    expect(await scene.select(person(theirs.owner), table, of(ours.member))).toBe(0);
  }));

test('people leave by themselves or are removed by admins; the owner stays', () =>
  inTenants(async (scene, ours, theirs) => {
    const remove = (actor: string, user_id: string) =>
      scene.delete(person(actor), 'workspace_members', { workspace_id: ours.workspaceId, user_id });
    expect(await remove(ours.member, ours.member)).toBe(1);
    expect(await remove(ours.admin, ours.viewer)).toBe(1);
    expect(await remove(ours.member, ours.viewer)).toBe(0);
    expect(await remove(ours.admin, ours.owner)).toBe(0);
    expect(await remove(theirs.owner, ours.viewer)).toBe(0);
    expect(await remove(ours.owner, ours.owner)).toBe(restricted);
    const key = { workspace_id: ours.workspaceId, user_id: ours.owner };
    expect(await scene.delete(system, 'workspace_members', key)).toBe(restricted);
  }));

test('invitations are the admins’, and never above the inviter', () =>
  inTenants(async (scene, ours, theirs) => {
    const invitation = (invited_by: string) => ({
      id: randomUUID(),
      workspace_id: ours.workspaceId,
      invited_by,
      email: `${randomUUID()}@example.in`,
      role: 'member',
      token_hash: randomUUID().replaceAll('-', '').padEnd(64, '0'),
      expires_at: '2027-01-01T00:00:00Z',
    });
    const table = 'invitations';
    expect(await scene.insert(person(ours.admin), table, invitation(ours.admin))).toBe(1);
    for (const userId of [ours.member, ours.viewer, theirs.owner]) {
      expect(await scene.insert(person(userId), table, invitation(userId))).toBe(denied);
    }
    const open = invitation(ours.admin);
    await scene.put(table, open);
    const key = { id: open.id };
    expect(await scene.select(person(ours.owner), table, key)).toBe(1);
    for (const userId of [ours.member, ours.viewer, theirs.owner, null]) {
      expect(await scene.select(person(userId), table, key)).toBe(0);
      expect(await scene.delete(person(userId), table, key)).toBe(0);
    }
    expect(await scene.delete(person(ours.admin), table, key)).toBe(1);
  }));
