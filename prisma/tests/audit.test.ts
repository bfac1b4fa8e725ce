import { expect, test } from 'vitest';
import { login, person, Scene, system, type Tenant } from '@/lib/testing/scene';

const denied = '42501';
const table = 'audit_logs';

// the chain's columns are filled by the database, whatever is sent
const entry = (tenant: Tenant, userId: string, action = 'test.done') => ({
  user_id: userId,
  workspace_id: tenant.workspaceId,
  action,
  chain_id: userId,
  seq: 99,
  prev_hash: 'forged',
  hash: 'forged',
});

test('one writes as oneself where one is a member; admins of the workspace read', () =>
  Scene.play(async (scene) => {
    const [ours, theirs] = [await scene.addTenant(), await scene.addTenant()];
    expect(await scene.insert(person(ours.viewer), table, entry(ours, ours.viewer))).toBe(1);
    expect(await scene.insert(person(ours.member), table, entry(ours, ours.owner))).toBe(denied);
    expect(await scene.insert(person(theirs.owner), table, entry(ours, theirs.owner))).toBe(denied);
    await scene.put(table, entry(ours, ours.member));
    const key = { workspace_id: ours.workspaceId };
    expect(await scene.select(person(ours.admin), table, key)).toBe(1);
    for (const userId of [ours.member, ours.viewer, theirs.owner, null]) {
      expect(await scene.select(person(userId), table, key)).toBe(0);
    }
  }));

test('nothing of it is changed or deleted, by nobody', () =>
  Scene.play(async (scene) => {
    const ours = await scene.addTenant();
    await scene.put(table, entry(ours, ours.member));
    const key = { workspace_id: ours.workspaceId };
    for (const actor of [person(ours.owner), system]) {
      expect(await scene.update(actor, table, key, { action: 'x' })).toBe(denied);
      expect(await scene.delete(actor, table, key)).toBe(denied);
      expect(await scene.attempt(actor, `TRUNCATE ${table}`)).toBe(denied);
    }
    // the login too: by the triggers, or before them by forced row-level security
    expect(['23001', 0]).toContain(await scene.update(login, table, key, { action: 'x' }));
    expect(['23001', 0]).toContain(await scene.delete(login, table, key));
    expect(await scene.attempt(login, `TRUNCATE ${table}`)).toBe('23001');
  }));

type Link = { seq: string; prev_hash: string; hash: string; again: string; chain_id: string };
const links = (scene: Scene, workspaceId: string) =>
  scene.rows<Link>(
    system,
    `SELECT seq, chain_id, prev_hash, hash,
       encode(sha256(convert_to(app.audit_payload(a), 'UTF8')), 'hex') AS again
     FROM audit_logs a WHERE workspace_id = $1 ORDER BY seq`,
    [workspaceId],
  );

test('each row carries the hash of itself and of the one before, one chain for each workspace', () =>
  Scene.play(async (scene) => {
    const [ours, theirs] = [await scene.addTenant(), await scene.addTenant()];
    for (const [tenant, action] of [
      [ours, 'a'],
      [theirs, 'b'],
      [ours, 'c'],
      [ours, 'd'],
    ] as const) {
      await scene.put(table, entry(tenant, tenant.member, action));
    }
    const chain = await links(scene, ours.workspaceId);
    expect(chain.map(({ seq }) => Number(seq))).toEqual([1, 2, 3]);
    expect(chain.every(({ chain_id }) => chain_id === ours.workspaceId)).toBe(true);
    expect(chain[0]?.prev_hash).toBe('0'.repeat(64));
    expect(chain[1]?.prev_hash).toBe(chain[0]?.hash);
    expect(chain[2]?.prev_hash).toBe(chain[1]?.hash);
    expect(chain.every(({ hash, again }) => hash === again)).toBe(true);
    expect(await links(scene, theirs.workspaceId)).toHaveLength(1);
  }));

test('a row edited behind the triggers no longer fits its hash', () =>
  Scene.play(async (scene) => {
    await scene.rows(login, `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    const ours = await scene.addTenant();
    for (const action of ['a', 'b', 'c']) await scene.put(table, entry(ours, ours.member, action));
    await scene.rows(login, `SET LOCAL session_replication_role = 'replica'`);
    await scene.rows(
      login,
      `UPDATE ${table} SET action = 'forged' WHERE workspace_id = $1 AND seq = 2`,
      [ours.workspaceId],
    );
    const chain = await links(scene, ours.workspaceId);
    expect(chain.filter(({ hash, again }) => hash !== again).map(({ seq }) => Number(seq))).toEqual(
      [2],
    );
  }));
