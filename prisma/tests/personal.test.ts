import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { person, Scene, system } from '@/lib/testing/scene';
import { addAnchors, closedTables, money, personal, pick } from './rows';

const denied = '42501';

describe.each(personal)('$table', ({ table, row, key: keyOf, change }) => {
  test('is its author’s alone until it is shared with the workspace', () =>
    Scene.play(async (scene) => {
      const [ours, theirs] = [await scene.addTenant(), await scene.addTenant()];
      const anchors = await addAnchors(scene, ours);
      const mine = row(ours, ours.member, anchors);
      await scene.put(table, mine);
      const key = pick(mine, keyOf);
      expect(await scene.select(person(ours.member), table, key)).toBe(1);
      expect(await scene.update(person(ours.member), table, key, change)).toBe(1);
      expect(await scene.delete(person(ours.member), table, key)).toBe(1);
      for (const userId of [ours.owner, ours.admin, ours.viewer, theirs.owner, null]) {
        expect(await scene.select(person(userId), table, key)).toBe(0);
        expect(await scene.update(person(userId), table, key, change)).toBe(0);
        expect(await scene.delete(person(userId), table, key)).toBe(0);
      }

      await scene.rows(system, `UPDATE ${table} SET visibility = 'workspace' WHERE id = $1`, [
        key.id,
      ]);
      for (const userId of [ours.owner, ours.admin, ours.member, ours.viewer]) {
        expect(await scene.select(person(userId), table, key)).toBe(1);
      }
      expect(await scene.update(person(ours.viewer), table, key, change)).toBe(0);
      expect(await scene.update(person(ours.admin), table, key, change)).toBe(1);
      expect(await scene.delete(person(ours.admin), table, key)).toBe(1);
      const colleague = await scene.addPerson(ours.workspaceId, 'member');
      expect(await scene.delete(person(colleague), table, key)).toBe(0);
      for (const userId of [theirs.owner, null]) {
        expect(await scene.select(person(userId), table, key)).toBe(0);
        expect(await scene.update(person(userId), table, key, change)).toBe(0);
        expect(await scene.delete(person(userId), table, key)).toBe(0);
      }
    }));

  test('is written as oneself in one’s own workspace, and never changes hands', () =>
    Scene.play(async (scene) => {
      const [ours, theirs] = [await scene.addTenant(), await scene.addTenant()];
      const anchors = await addAnchors(scene, ours);
      const insert = (actor: string, author: string) =>
        scene.insert(person(actor), table, row(ours, author, anchors));
      expect(await insert(ours.member, ours.member)).toBe(1);
      expect(await insert(ours.member, ours.owner)).toBe(denied);
      expect(await insert(ours.viewer, ours.viewer)).toBe(denied);
      expect(await insert(theirs.owner, theirs.owner)).toBe(denied);
      const mine = row(ours, ours.member, anchors);
      await scene.put(table, mine);
      for (const into of [{ user_id: ours.owner }, { workspace_id: null }]) {
        expect(await scene.update(person(ours.member), table, pick(mine, keyOf), into)).toBe(
          '23001',
        );
      }
    }));

  test('is out of reach for its author who left', () =>
    Scene.play(async (scene) => {
      const ours = await scene.addTenant();
      const mine = row(ours, ours.member, await addAnchors(scene, ours));
      await scene.put(table, mine);
      await scene.rows(system, 'DELETE FROM workspace_members WHERE user_id = $1', [ours.member]);
      expect(await scene.select(person(ours.member), table, pick(mine, keyOf))).toBe(0);
    }));
});

describe.each(money)('$table', ({ table, row, key: keyOf, change }) => {
  test('is read by the one whose money it is, and written by the system alone', () =>
    Scene.play(async (scene) => {
      const ours = await scene.addTenant();
      const anchors = await addAnchors(scene, ours);
      const bill = row(ours, ours.owner, anchors);
      const owner = person(ours.owner);
      expect(await scene.insert(owner, table, bill)).toBe(denied);
      await scene.put(table, bill);
      const key = pick(bill, keyOf);
      expect(await scene.select(owner, table, key)).toBe(1);
      for (const userId of [ours.admin, ours.member, null]) {
        expect(await scene.select(person(userId), table, key)).toBe(0);
      }
      expect(await scene.update(owner, table, key, change)).toBe(denied);
      expect(await scene.delete(owner, table, key)).toBe(denied);
    }));

  test('keeps its person from being deleted under it', () =>
    Scene.play(async (scene) => {
      const userId = await scene.addPerson();
      expect(await scene.delete(system, 'users', { id: userId })).toBe(1);
      const ours = await scene.addTenant();
      await scene.put(table, row(ours, userId, await addAnchors(scene, ours)));
      // Postgres tells RESTRICT by another code from 18 on
      expect(['23001', '23503']).toContain(await scene.delete(system, 'users', { id: userId }));
    }));
});

test('usage is read by who acted, who pays and the workspace’s admins', () =>
  Scene.play(async (scene) => {
    const [ours, theirs] = [await scene.addTenant(), await scene.addTenant()];
    const id = randomUUID();
    const row = {
      id,
      user_id: ours.member,
      workspace_id: ours.workspaceId,
      payer_id: ours.owner,
      amount: 0.01,
    };
    expect(await scene.insert(person(ours.member), 'usage_records', row)).toBe(denied);
    await scene.put('usage_records', row);
    for (const userId of [ours.member, ours.owner, ours.admin]) {
      expect(await scene.select(person(userId), 'usage_records', { id })).toBe(1);
      expect(await scene.update(person(userId), 'usage_records', { id }, { amount: 0 })).toBe(
        denied,
      );
      expect(await scene.delete(person(userId), 'usage_records', { id })).toBe(denied);
    }
    for (const userId of [ours.viewer, theirs.owner, null]) {
      expect(await scene.select(person(userId), 'usage_records', { id })).toBe(0);
    }
  }));

test('the month’s count of moves is read by who pays, and raised only through its function', () =>
  Scene.play(async (scene) => {
    const [ours, theirs] = [await scene.addTenant(), await scene.addTenant()];
    const row = { payer_id: ours.owner, month: '2026-11-01', created: 3 };
    expect(await scene.insert(person(ours.owner), 'move_allowances', row)).toBe(denied);
    await scene.put('move_allowances', row);
    const key = { payer_id: ours.owner };
    expect(await scene.select(person(ours.owner), 'move_allowances', key)).toBe(1);
    for (const userId of [ours.member, theirs.owner, null]) {
      expect(await scene.select(person(userId), 'move_allowances', key)).toBe(0);
    }
    expect(await scene.update(person(ours.owner), 'move_allowances', key, { created: 0 })).toBe(
      denied,
    );
    expect(await scene.delete(person(ours.owner), 'move_allowances', key)).toBe(denied);
    const take = 'SELECT app.take_moves($1, $2, 1, 25)';
    const values = [ours.workspaceId, '2026-11-01'];
    expect(await scene.attempt(person(ours.member), take, values)).toBe(1);
    for (const userId of [ours.viewer, theirs.owner, null]) {
      expect(await scene.attempt(person(userId), take, values)).toBe(denied);
    }
  }));

test('what a budget’s owner was told of is read by that owner, and written by the system alone', () =>
  Scene.play(async (scene) => {
    const [ours, theirs] = [await scene.addTenant(), await scene.addTenant()];
    const row = { payer_id: ours.owner, month: '2026-11-01', threshold: 75 };
    const key = { payer_id: ours.owner };
    const owner = person(ours.owner);
    expect(await scene.insert(owner, 'budget_alerts', row)).toBe(denied);
    await scene.put('budget_alerts', row);
    expect(await scene.select(owner, 'budget_alerts', key)).toBe(1);
    for (const userId of [ours.admin, ours.member, theirs.owner, null]) {
      expect(await scene.select(person(userId), 'budget_alerts', key)).toBe(0);
    }
    expect(await scene.update(owner, 'budget_alerts', key, { threshold: 50 })).toBe(denied);
    expect(await scene.delete(owner, 'budget_alerts', key)).toBe(denied);
    expect(await scene.insert(system, 'budget_alerts', { ...row, threshold: 60 })).toBe('23514');
  }));

test('consents and outgoing messages are one’s own', () =>
  Scene.play(async (scene) => {
    const [ours, theirs] = [await scene.addTenant(), await scene.addTenant()];
    const consent = { user_id: ours.member, purpose: 'terms', notice_version: '1', granted: true };
    const message = { user_id: ours.member, topic: 'mail', payload: '{}' };
    for (const [table, row] of [
      ['consents', consent],
      ['outbox', message],
    ] as const) {
      expect(await scene.insert(person(ours.member), table, row)).toBe(1);
      expect(await scene.insert(person(theirs.owner), table, row)).toBe(denied);
      await scene.put(table, row);
      const key = { user_id: ours.member };
      expect(await scene.select(person(ours.member), table, key)).toBe(1);
      for (const userId of [ours.owner, theirs.owner, null]) {
        expect(await scene.select(person(userId), table, key)).toBe(0);
      }
      expect(await scene.update(person(ours.member), table, key, { user_id: ours.owner })).toBe(
        denied,
      );
      expect(await scene.delete(person(ours.member), table, key)).toBe(denied);
    }
  }));

test('tokens, chain heads, document numbers and what PhonePe posted are nobody’s to see', () =>
  Scene.play(async (scene) => {
    const { owner } = await scene.addTenant();
    for (const table of closedTables) {
      for (const sql of [`SELECT 1 FROM ${table}`, `DELETE FROM ${table}`]) {
        expect(await scene.attempt(person(owner), sql)).toBe(denied);
      }
    }
    expect(await scene.attempt(system, 'SELECT 1 FROM audit_chains')).toBe(denied);
    expect(await scene.attempt(system, 'SELECT 1 FROM auth_tokens')).not.toBe(denied);
  }));

test('whom the invoice is for is written and read by that person alone', () =>
  Scene.play(async (scene) => {
    const ours = await scene.addTenant();
    const row = { user_id: ours.owner, legal_name: 'Aaranya Handlooms' };
    expect(await scene.insert(person(ours.admin), 'billing_details', row)).toBe(denied);
    expect(await scene.insert(person(ours.owner), 'billing_details', row)).toBe(1);
    await scene.put('billing_details', row);
    const key = { user_id: ours.owner };
    for (const [userId, rows] of [
      [ours.owner, 1],
      [ours.admin, 0],
      [null, 0],
    ] as const) {
      expect(await scene.select(person(userId), 'billing_details', key)).toBe(rows);
      expect(await scene.update(person(userId), 'billing_details', key, { city: 'Jaipur' })).toBe(
        rows,
      );
    }
  }));

test('an operator knows to be one, and nobody makes oneself one', () =>
  Scene.play(async (scene) => {
    const { owner, admin } = await scene.addTenant();
    const row = { user_id: owner };
    expect(await scene.insert(person(owner), 'operators', row)).toBe(denied);
    await scene.put('operators', row);
    expect(await scene.select(person(owner), 'operators', row)).toBe(1);
    expect(await scene.select(person(admin), 'operators', row)).toBe(0);
    expect(await scene.delete(person(owner), 'operators', row)).toBe(denied);
  }));

test('an enquiry is written by the system, and read and moved on by operators alone', () =>
  Scene.play(async (scene) => {
    const { owner, admin } = await scene.addTenant();
    const row = {
      request_key: randomUUID(),
      user_id: owner,
      name: 'Meera Iyer',
      email: 'meera@company.in',
      company: 'Kaveri Foods',
      needs: 'Forty brands',
    };
    const key = { request_key: row.request_key };
    const table = 'enterprise_enquiries';
    const moved = { status: 'answered', handled_by: admin };
    for (const actor of [person(owner), person(null)]) {
      expect(await scene.insert(actor, table, row)).toBe(denied);
    }
    await scene.put(table, row);
    await scene.put('operators', { user_id: admin });
    expect(await scene.select(person(admin), table, key)).toBe(1);
    expect(await scene.update(person(admin), table, key, moved)).toBe(1);
    // in nobody else's name, and never what was asked
    expect(await scene.update(person(admin), table, key, { ...moved, handled_by: owner })).toBe(
      denied,
    );
    expect(await scene.update(person(admin), table, key, { needs: 'changed' })).toBe(denied);
    expect(await scene.insert(person(admin), table, row)).toBe(denied);
    for (const userId of [owner, null]) {
      expect(await scene.select(person(userId), table, key)).toBe(0);
      expect(await scene.update(person(userId), table, key, moved)).toBe(0);
    }
    expect(await scene.delete(person(admin), table, key)).toBe(denied);
    expect(await scene.delete(system, table, key)).toBe(1);
  }));

test('what a night’s reconciliation found is read by operators, and written by the system alone', () =>
  Scene.play(async (scene) => {
    const { owner, admin } = await scene.addTenant();
    const row = { day: '1947-08-15' };
    expect(await scene.insert(person(owner), 'reconciliations', row)).toBe(denied);
    await scene.put('reconciliations', row);
    await scene.put('operators', { user_id: admin });
    expect(await scene.select(person(admin), 'reconciliations', row)).toBe(1);
    for (const userId of [owner, null]) {
      expect(await scene.select(person(userId), 'reconciliations', row)).toBe(0);
    }
    expect(await scene.update(person(admin), 'reconciliations', row, { payments: 1 })).toBe(denied);
    expect(await scene.delete(person(admin), 'reconciliations', row)).toBe(denied);
  }));

test('what a skill was is read by all and written by the system, once', () =>
  Scene.play(async (scene) => {
    const { owner } = await scene.addTenant();
    const hash = 'a'.repeat(64);
    const row = { skill_id: 'test.isolation', hash, version: '1.0.0', content: '{}' };
    expect(await scene.insert(person(owner), 'skill_versions', row)).toBe(denied);
    await scene.put('skill_versions', row);
    expect(await scene.select(person(owner), 'skill_versions', { hash })).toBe(1);
    for (const actor of [person(owner), system]) {
      expect(await scene.update(actor, 'skill_versions', { hash }, { content: '[]' })).toBe(denied);
      expect(await scene.delete(actor, 'skill_versions', { hash })).toBe(denied);
    }
  }));
