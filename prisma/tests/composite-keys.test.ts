import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { person, type Row, Scene, system, type Tenant } from '@/lib/testing/scene';
import { type Anchors, addAnchors, appended, personal, shared } from './rows';

const noSuchKey = '23503';

type Pointer = {
  table: string;
  column: string;
  /** What of a tenant it points to. */
  to: (tenant: Tenant, anchors: Anchors) => string;
  /** What else such a row must say. */
  with?: Row;
};

const pointers: Pointer[] = [
  { table: 'moves', column: 'campaign_id', to: (_, a) => a.campaign },
  { table: 'moves', column: 'execution_id', to: (_, a) => a.execution },
  { table: 'moves', column: 'assigned_to', to: (tenant) => tenant.viewer },
  { table: 'executions', column: 'campaign_id', to: (_, a) => a.campaign },
  { table: 'executions', column: 'move_id', to: (_, a) => a.move },
  { table: 'executions', column: 'batch_id', to: (_, a) => a.batch },
  { table: 'campaign_batches', column: 'campaign_id', to: (_, a) => a.campaign },
  { table: 'campaigns', column: 'execution_id', to: (_, a) => a.execution },
  { table: 'graph_relationships', column: 'source_id', to: (_, a) => a.entity },
  { table: 'graph_relationships', column: 'target_id', to: (_, a) => a.entity },
  { table: 'executions', column: 'conversation_id', to: (_, a) => a.conversation },
  { table: 'memory_chunks', column: 'conversation_id', to: (_, a) => a.conversation },
  {
    table: 'memory_chunks',
    column: 'superseded_by',
    to: (_, a) => a.memory,
    with: { valid_to: '2099-01-01T00:00:00Z' },
  },
  { table: 'graph_evidence', column: 'entity_id', to: (_, a) => a.entity },
  {
    table: 'graph_evidence',
    column: 'relationship_id',
    to: (_, a) => a.relationship,
    with: { entity_id: null },
  },
  {
    table: 'graph_evidence',
    column: 'memory_id',
    to: (_, a) => a.memory,
    with: { kind: 'memory' },
  },
  { table: 'foundation_versions', column: 'foundation_id', to: (_, a) => a.foundation },
];

const rowOf = (table: string, tenant: Tenant, userId: string, anchors: Anchors): Row => {
  const one = [...shared, ...appended, ...personal].find((other) => other.table === table);
  if (!one) throw new Error(`no row for ${table}`);
  return one.row(tenant, userId, anchors);
};

describe.each(pointers)('$table.$column', ({ table, column, to, with: more }) => {
  test('leads to a row of the same workspace, and to none of another, even for a member of both', () =>
    Scene.play(async (scene) => {
      const [ours, theirs] = [await scene.addTenant(), await scene.addTenant()];
      const [here, there] = [await addAnchors(scene, ours), await addAnchors(scene, theirs)];
      await scene.put('workspace_members', {
        workspace_id: theirs.workspaceId,
        user_id: ours.member,
        role: 'admin',
      });
      const row = { ...rowOf(table, ours, ours.member, here), ...more };
      for (const actor of [person(ours.member), system]) {
        expect(await scene.insert(actor, table, { ...row, [column]: to(ours, here) })).toBe(1);
        expect(await scene.insert(actor, table, { ...row, [column]: to(theirs, there) })).toBe(
          noSuchKey,
        );
      }
      if (table === 'foundation_versions') return;
      await scene.put(table, { ...row, [column]: to(ours, here) });
      const [as, key] = [person(ours.member), { id: row.id }];
      expect(await scene.update(as, table, key, { [column]: to(ours, here) })).toBe(1);
      expect(await scene.update(as, table, key, { [column]: to(theirs, there) })).toBe(noSuchKey);
    }));
});

test('a step of a run belongs to the run’s workspace', () =>
  Scene.play(async (scene) => {
    const [ours, theirs] = [await scene.addTenant(), await scene.addTenant()];
    const { execution } = await addAnchors(scene, ours);
    const step = (tenant: Tenant) => ({
      execution_id: execution,
      step: 'output',
      workspace_id: tenant.workspaceId,
      user_id: tenant.owner,
      attempt: 1,
      result: '{}',
    });
    expect(await scene.insert(system, 'execution_steps', step(ours))).toBe(1);
    expect(await scene.insert(system, 'execution_steps', step(theirs))).toBe(noSuchKey);
    expect(await scene.insert(person(ours.member), 'execution_steps', step(ours))).toBe('42501');
    await scene.put('execution_steps', step(ours));
    const key = { execution_id: execution };
    expect(await scene.select(person(ours.viewer), 'execution_steps', key)).toBe(1);
    expect(await scene.select(person(theirs.owner), 'execution_steps', key)).toBe(0);
    expect(await scene.update(person(ours.owner), 'execution_steps', key, { attempt: 2 })).toBe(
      '42501',
    );
    expect(await scene.delete(person(ours.owner), 'execution_steps', key)).toBe('42501');
  }));

test('a run is charged to the account that owns its workspace, and to no other', () =>
  Scene.play(async (scene) => {
    const [ours, theirs] = [await scene.addTenant(), await scene.addTenant()];
    const row = rowOf('executions', ours, ours.member, await addAnchors(scene, ours));
    const as = person(ours.member);
    expect(await scene.insert(as, 'executions', row)).toBe(1);
    for (const payer_id of [theirs.owner, ours.member, ours.admin]) {
      expect(await scene.insert(as, 'executions', { ...row, payer_id })).toBe('42501');
    }
  }));

test('who leaves is taken off the moves, which stay', () =>
  Scene.play(async (scene) => {
    const ours = await scene.addTenant();
    const id = randomUUID();
    const row = rowOf('moves', ours, ours.owner, await addAnchors(scene, ours));
    await scene.put('moves', { ...row, id, assigned_to: ours.member });
    await scene.rows(system, 'DELETE FROM workspace_members WHERE user_id = $1', [ours.member]);
    const [move] = await scene.rows(person(ours.owner), 'SELECT * FROM moves WHERE id = $1', [id]);
    expect(move).toMatchObject({ assigned_to: null, workspace_id: ours.workspaceId });
  }));
