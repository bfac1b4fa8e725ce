import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { addMember, createTenant } from '@/lib/testing/tenant';
import * as workspaces from '.';

const { changeRole } = workspaces;

describe('the audit log', () => {
  async function withHistory() {
    const tenant = await createTenant();
    const member = await addMember(tenant, 'member', { name: 'Farah' });
    await changeRole(tenant, { userId: member.userId, role: 'admin' });
    await changeRole(tenant, { userId: member.userId, role: 'viewer' });
    await workspaces.updateWorkspace(tenant, { name: 'Renamed', slug: tenant.workspaceSlug });
    return tenant;
  }
  /** As whoever holds the machine: triggers off, no policies. */
  async function tamper(sql: string, values: unknown[]) {
    const client = new Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query("SET LOCAL session_replication_role = 'replica'");
      await client.query(sql, values);
      await client.query('COMMIT');
    } finally {
      await client.end();
    }
  }

  it('lists what happened, newest first, filtered and in pages', async () => {
    const tenant = await withHistory();
    const first = await workspaces.listAuditLog(tenant, { limit: 2 });
    expect(first.rows.map((row) => row.action)).toEqual([
      'workspace.updated',
      'member.role_changed',
    ]);
    expect(first.rows[0]?.actor).toBe('Asha Rao');
    const second = await workspaces.listAuditLog(tenant, { limit: 2, before: first.next ?? 1 });
    expect(second.rows.map((row) => row.newValue)).toEqual([{ role: 'admin' }]);
    expect(second.next).toBeNull();
    const members = await workspaces.listAuditLog(tenant, { subject: 'member' });
    expect(members.rows).toHaveLength(2);
  });

  it('verifies when untouched', async () => {
    const tenant = await withHistory();
    expect(await workspaces.verifyAuditChain(tenant)).toEqual({ ok: true, rows: 3 });
  });

  it('names a row that was edited', async () => {
    const tenant = await withHistory();
    await tamper(
      `UPDATE audit_logs SET new_value = '{"role":"owner"}' WHERE workspace_id = $1 AND seq = 2`,
      [tenant.workspaceId],
    );
    expect(await workspaces.verifyAuditChain(tenant)).toMatchObject({
      ok: false,
      seq: 2,
      fault: 'edited',
    });
  });

  it.each([1, 2, 3])('names row %i when it was deleted', async (seq) => {
    const tenant = await withHistory();
    await tamper('DELETE FROM audit_logs WHERE workspace_id = $1 AND seq = $2', [
      tenant.workspaceId,
      seq,
    ]);
    expect(await workspaces.verifyAuditChain(tenant)).toMatchObject({
      ok: false,
      seq,
      fault: 'missing',
    });
  });

  it('cannot be changed through either door', async () => {
    const tenant = await withHistory();
    const where = { workspaceId: tenant.workspaceId };
    await expect(withUser(tenant, (tx) => tx.auditLog.deleteMany({ where }))).rejects.toThrow();
    await expect(withSystem((tx) => tx.auditLog.deleteMany({ where }))).rejects.toThrow();
  });
});
