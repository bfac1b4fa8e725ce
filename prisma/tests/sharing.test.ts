import { describe, expect, test } from 'vitest';
import { login, person, Scene, system, type Tenant } from '@/lib/testing/scene';
import { type Anchors, addAnchors, appended, pick, shared, type TableCase } from './rows';

const denied = '42501';
const frozen = '23001';

type World = {
  scene: Scene;
  ours: Tenant;
  theirs: Tenant;
  anchors: Anchors;
  /** The key of a row that our member wrote. */
  key: Record<string, unknown>;
};

/** Two tenants; in ours a row of this table, written by its member. */
const inWorld = (one: TableCase, work: (world: World) => Promise<void>) =>
  Scene.play(async (scene) => {
    const [ours, theirs] = [await scene.addTenant(), await scene.addTenant()];
    const anchors = await addAnchors(scene, ours);
    const row = one.row(ours, ours.member, anchors);
    await scene.put(one.table, row);
    await work({ scene, ours, theirs, anchors, key: pick(row, one.key) });
  });

describe.each([...shared, ...appended])('$table', (one) => {
  test('is seen by everyone in the workspace and by nobody else', () =>
    inWorld(one, async ({ scene, ours, theirs, key }) => {
      for (const userId of [ours.owner, ours.admin, ours.member, ours.viewer]) {
        expect(await scene.select(person(userId), one.table, key)).toBe(1);
      }
      expect(await scene.select(person(theirs.owner), one.table, key)).toBe(0);
      expect(await scene.select(person(null), one.table, key)).toBe(0);
    }));

  test('is written by members, as themselves, in their own workspace', () =>
    inWorld(one, async ({ scene, ours, theirs, anchors }) => {
      const { table, row } = one;
      const fresh = (tenant: Tenant, userId: string) => {
        const values = row(tenant, userId, anchors);
        return 'version' in values ? { ...values, version: 9 } : values;
      };
      const colleague = await scene.addPerson(ours.workspaceId, 'member');
      for (const userId of [ours.owner, ours.admin, colleague]) {
        expect(await scene.insert(person(userId), table, fresh(ours, userId))).toBe(1);
      }
      expect(await scene.insert(person(ours.viewer), table, fresh(ours, ours.viewer))).toBe(denied);
      expect(await scene.insert(person(colleague), table, fresh(ours, ours.owner))).toBe(denied);
      expect(await scene.insert(person(theirs.owner), table, fresh(ours, theirs.owner))).toBe(
        denied,
      );
      expect(await scene.insert(person(theirs.owner), table, fresh(ours, ours.owner))).toBe(denied);
      expect(await scene.insert(person(null), table, fresh(ours, ours.owner))).toBe(denied);
    }));

  test('a member of two workspaces sees both, a person who left sees neither', () =>
    inWorld(one, async ({ scene, ours, theirs, key }) => {
      const both = await scene.addPerson(ours.workspaceId, 'member');
      await scene.put('workspace_members', {
        workspace_id: theirs.workspaceId,
        user_id: both,
        role: 'viewer',
      });
      const row = one.row(theirs, theirs.owner, await addAnchors(scene, theirs));
      await scene.put(one.table, row);
      const there = pick(row, one.key);
      expect(await scene.select(person(both), one.table, key)).toBe(1);
      expect(await scene.select(person(both), one.table, there)).toBe(1);
      expect(await scene.select(person(ours.member), one.table, there)).toBe(0);
      await scene.rows(system, 'DELETE FROM workspace_members WHERE user_id = $1', [both]);
      expect(await scene.select(person(both), one.table, key)).toBe(0);
      expect(await scene.select(person(both), one.table, there)).toBe(0);
    }));
});

describe.each(shared)('$table', (one) => {
  const { table, change } = one;

  test('is changed by members and by nobody else', () =>
    inWorld(one, async ({ scene, ours, theirs, key }) => {
      for (const userId of [ours.owner, ours.admin, ours.member]) {
        expect(await scene.update(person(userId), table, key, change)).toBe(1);
      }
      for (const userId of [ours.viewer, theirs.owner, null]) {
        expect(await scene.update(person(userId), table, key, change)).toBe(0);
      }
    }));

  test('is deleted by its author and by admins only', () =>
    inWorld(one, async ({ scene, ours, theirs, key }) => {
      const colleague = await scene.addPerson(ours.workspaceId, 'member');
      for (const userId of [ours.owner, ours.admin, ours.member]) {
        expect(await scene.delete(person(userId), table, key)).toBe(1);
      }
      for (const userId of [colleague, ours.viewer, theirs.owner, null]) {
        expect(await scene.delete(person(userId), table, key)).toBe(0);
      }
    }));

  test('is out of reach for its author who left or became a viewer', () =>
    inWorld(one, async ({ scene, ours, key }) => {
      const as = person(ours.member);
      await scene.rows(system, "UPDATE workspace_members SET role = 'viewer' WHERE user_id = $1", [
        ours.member,
      ]);
      expect(await scene.select(as, table, key)).toBe(1);
      expect(await scene.update(as, table, key, change)).toBe(0);
      expect(await scene.delete(as, table, key)).toBe(0);
      await scene.rows(system, 'DELETE FROM workspace_members WHERE user_id = $1', [ours.member]);
      expect(await scene.select(as, table, key)).toBe(0);
      expect(await scene.update(as, table, key, change)).toBe(0);
      expect(await scene.delete(as, table, key)).toBe(0);
    }));

  test('never changes hands', () =>
    inWorld(one, async ({ scene, ours, theirs, key }) => {
      await scene.put('workspace_members', {
        workspace_id: theirs.workspaceId,
        user_id: ours.member,
        role: 'admin',
      });
      for (const actor of [person(ours.member), system]) {
        const into = { workspace_id: theirs.workspaceId };
        expect(await scene.update(actor, table, key, into)).toBe(frozen);
        expect(await scene.update(actor, table, key, { workspace_id: null })).toBe(frozen);
        expect(await scene.update(actor, table, key, { user_id: ours.owner })).toBe(frozen);
      }
    }));

  test('without a workspace it is its author’s alone', () =>
    inWorld(one, async ({ scene, ours, theirs, anchors }) => {
      const row = { ...one.row(ours, ours.member, anchors), workspace_id: null };
      if (table === 'graph_relationships') {
        const entity = { id: 'alone', entity_type: 'COMPANY', name: 'E', name_key: 'e' };
        await scene.put('graph_entities', { ...entity, user_id: ours.member });
        Object.assign(row, { source_id: 'alone', target_id: 'alone' });
      }
      expect(await scene.insert(person(ours.member), table, row)).toBe(1);
      expect(await scene.insert(person(theirs.owner), table, row)).toBe(denied);
      await scene.put(table, row);
      const key = pick(row, one.key);
      expect(await scene.select(person(ours.member), table, key)).toBe(1);
      for (const userId of [ours.owner, ours.admin, theirs.owner, null]) {
        expect(await scene.select(person(userId), table, key)).toBe(0);
        expect(await scene.update(person(userId), table, key, change)).toBe(0);
        expect(await scene.delete(person(userId), table, key)).toBe(0);
      }
    }));
});

describe.each(appended)('$table', (one) => {
  test('is changed and deleted by nobody', () =>
    inWorld(one, async ({ scene, ours, key }) => {
      for (const actor of [person(ours.owner), person(ours.member), system]) {
        expect(await scene.update(actor, one.table, key, one.change)).toBe(denied);
        expect(await scene.delete(actor, one.table, key)).toBe(denied);
      }
      // the login is stopped by the trigger, or before it by forced row-level security
      expect([frozen, 0]).toContain(await scene.update(login, one.table, key, one.change));
    }));
});

const mayBePrivate = shared.filter(({ table }) =>
  ['executions', 'graph_entities', 'graph_relationships'].includes(table),
);

test.each(mayBePrivate)('a private row of $table is its author’s alone', (one) =>
  inWorld(one, async ({ scene, ours, anchors }) => {
    const { table, change } = one;
    const row = { ...one.row(ours, ours.member, anchors), visibility: 'private' };
    await scene.put(table, row);
    const key = pick(row, one.key);
    const colleague = await scene.addPerson(ours.workspaceId, 'member');
    for (const userId of [ours.owner, ours.admin, colleague, ours.viewer]) {
      expect(await scene.select(person(userId), table, key)).toBe(0);
      expect(await scene.update(person(userId), table, key, change)).toBe(0);
      expect(await scene.delete(person(userId), table, key)).toBe(0);
    }
    expect(await scene.select(person(ours.member), table, key)).toBe(1);
    expect(await scene.update(person(ours.member), table, key, change)).toBe(1);
    expect(await scene.delete(person(ours.member), table, key)).toBe(1);
  }),
);
