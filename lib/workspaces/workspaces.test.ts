import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { roleAtLeast, roles, type WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { mailsTo } from '@/lib/testing/mails';
import { addMember, createPerson, createTenant } from '@/lib/testing/tenant';
import * as workspaces from '.';

const { inviteMember, acceptInvitation, listPeople, changeRole, removeMember } = workspaces;
const tokenOf = (link: string) => link.split('/').at(-1) ?? '';
const slug = () => `s-${randomUUID()}`;

async function invited(
  tenant: WorkspaceCtx,
  role: 'viewer' | 'member' | 'admin' = 'member',
  person?: Awaited<ReturnType<typeof createPerson>>,
) {
  const guest = person ?? (await createPerson({ name: 'Nikhil' }));
  const invitation = await inviteMember(tenant, { email: guest.email, role });
  return { guest, ...invitation, token: tokenOf(invitation.link) };
}

describe('a new workspace', () => {
  it('belongs to who made it, and is found by its address', async () => {
    const person = await createPerson();
    const made = await workspaces.createWorkspace(person, { name: ' Aaranya ', slug: slug() });
    const ctx = await workspaces.openWorkspace(person, made.slug);
    expect(ctx).toMatchObject({ role: 'owner', ownerId: person.userId, workspaceId: made.id });
    expect(await workspaces.listMyWorkspaces(person)).toEqual([
      { id: made.id, slug: made.slug, name: 'Aaranya', role: 'owner', plan: 'growth', people: 1 },
    ]);
  });

  it('needs an address of its own, and says so beside the field', async () => {
    const person = await createPerson();
    const taken = (await createTenant()).workspaceSlug;
    expect(await workspaces.slugIsFree(person, { slug: taken })).toMatchObject({ free: false });
    expect(await workspaces.slugIsFree(person, { slug: slug() })).toMatchObject({ free: true });
    await expect(
      workspaces.createWorkspace(person, { name: 'Twice', slug: taken }),
    ).rejects.toMatchObject({ code: 'conflict', fields: { slug: expect.stringContaining(taken) } });
  });

  it('stays within the plan, also when two are made at once', async () => {
    const person = await createPerson({ plan: 'free' });
    const both = await Promise.allSettled([
      workspaces.createWorkspace(person, { name: 'One', slug: slug() }),
      workspaces.createWorkspace(person, { name: 'Two', slug: slug() }),
    ]);
    const refused = both.find((outcome) => outcome.status === 'rejected');
    expect(both.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect(refused).toMatchObject({
      reason: {
        code: 'limit_reached',
        data: { what: 'workspacesOwned', used: 1, limit: 1, plan: 'free', nextPlan: 'growth' },
      },
    });
  });

  it('is invisible to strangers, as if it did not exist', async () => {
    const tenant = await createTenant();
    const stranger = await createPerson();
    await expect(workspaces.openWorkspace(stranger, tenant.workspaceSlug)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      workspaces.updateWorkspace(
        { ...tenant, userId: stranger.userId },
        { name: 'X', slug: slug() },
      ),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(workspaces.openWorkspace(tenant, tenant.workspaceSlug)).resolves.toBeTruthy();
  });
});

describe('invitations', () => {
  it('are mailed, and let the invited person in with the role they name', async () => {
    const tenant = await createTenant();
    const { guest, link, token } = await invited(tenant, 'viewer');
    const mails = await mailsTo(guest.email);
    expect(mails.map((mail) => mail.text.includes(token))).toEqual([true]);
    const [listed] = await workspaces.listInvitations(tenant);
    expect(listed).toMatchObject({ email: guest.email, role: 'viewer', expired: false, link });
    expect(await workspaces.lookUpInvitation(token)).toMatchObject({
      workspace: 'Test workspace',
      inviter: 'Asha Rao',
      role: 'viewer',
      state: 'open',
    });
    await acceptInvitation(guest, { token });
    expect(await workspaces.openWorkspace(guest, tenant.workspaceSlug)).toMatchObject({
      role: 'viewer',
    });
    expect(await workspaces.listInvitations(tenant)).toEqual([]);
  });

  it('work once', async () => {
    const tenant = await createTenant();
    const { guest, token } = await invited(tenant);
    const both = await Promise.allSettled([
      acceptInvitation(guest, { token }),
      acceptInvitation(guest, { token }),
    ]);
    expect(both.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    await expect(acceptInvitation(guest, { token })).rejects.toMatchObject({ code: 'conflict' });
    expect(await listPeople(tenant)).toHaveLength(2);
  });

  it('are for the address they name, and nobody else', async () => {
    const tenant = await createTenant();
    const { token } = await invited(tenant);
    const other = await createPerson();
    await expect(acceptInvitation(other, { token })).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining(other.email),
    });
    expect(await listPeople(tenant)).toHaveLength(1);
  });

  it('end when revoked, when expired, and when renewed by a newer link', async () => {
    const tenant = await createTenant();
    const revoked = await invited(tenant);
    await workspaces.revokeInvitation(tenant, { id: revoked.id });
    await expect(acceptInvitation(revoked.guest, { token: revoked.token })).rejects.toThrow(
      'taken back',
    );
    await expect(workspaces.revokeInvitation(tenant, { id: revoked.id })).rejects.toMatchObject({
      code: 'not_found',
    });

    const renewed = await invited(tenant);
    const again = await inviteMember(tenant, { email: renewed.guest.email, role: 'admin' });
    expect(again.id).toBe(renewed.id);
    await expect(acceptInvitation(renewed.guest, { token: renewed.token })).rejects.toMatchObject({
      code: 'not_found',
    });

    const expired = await invited(tenant);
    await withSystem((tx) =>
      tx.invitation.update({
        where: { id: expired.id },
        data: { expiresAt: new Date(Date.now() - 1) },
      }),
    );
    await expect(acceptInvitation(expired.guest, { token: expired.token })).rejects.toThrow(
      'expired',
    );
  });

  it('count as seats, together with members', async () => {
    const tenant = await createTenant({ plan: 'starter' });
    await addMember(tenant, 'member');
    const { guest } = await invited(tenant);
    await expect(
      inviteMember(tenant, { email: `${randomUUID()}@example.in`, role: 'viewer' }),
    ).rejects.toMatchObject({
      code: 'limit_reached',
      data: { what: 'seatsPerWorkspace', used: 3, limit: 3, plan: 'starter', nextPlan: 'growth' },
    });
    // the same address takes no second seat
    await expect(
      inviteMember(tenant, { email: guest.email, role: 'viewer' }),
    ).resolves.toBeTruthy();
  });

  it('are refused for people who work here, and above one’s own role', async () => {
    const tenant = await createTenant();
    const member = await addMember(tenant, 'member');
    await expect(
      inviteMember(tenant, { email: member.email, role: 'viewer' }),
    ).rejects.toMatchObject({ code: 'conflict', fields: { email: expect.any(String) } });
    await expect(
      inviteMember(tenant, { email: `${randomUUID()}@example.in`, role: 'owner' as 'admin' }),
    ).rejects.toThrow();
  });

  it('do not give an edited role to a wrong workspace: its database refuses', async () => {
    const tenant = await createTenant();
    const other = await createTenant();
    const { id } = await invited(tenant);
    const { count } = await withUser(other, (tx) =>
      tx.invitation.updateMany({ where: { id }, data: { role: 'admin' } }),
    );
    expect(count).toBe(0);
  });
});

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

describe('the settings', () => {
  it('rename the workspace and move its address', async () => {
    const tenant = await createTenant();
    const next = slug();
    await workspaces.updateWorkspace(tenant, { name: 'Renamed', slug: next });
    expect(await workspaces.openWorkspace(tenant, next)).toBeTruthy();
    await expect(
      workspaces.updateWorkspace(tenant, { name: 'R', slug: (await createTenant()).workspaceSlug }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('delete it only when its address is typed, with everything in it', async () => {
    const tenant = await createTenant();
    await addMember(tenant, 'member');
    await invited(tenant);
    await withUser(tenant, async (tx) => {
      await tx.campaign.createMany({
        data: [
          {
            userId: tenant.userId,
            workspaceId: tenant.workspaceId,
            name: 'C',
            type: 'leadgen',
          },
        ],
      });
      await tx.event.createMany({
        data: [
          {
            userId: tenant.userId,
            workspaceId: tenant.workspaceId,
            aggregateId: randomUUID(),
            eventId: randomUUID(),
            eventType: 'created',
            data: {},
            version: 1,
          },
        ],
      });
    });
    await expect(workspaces.deleteWorkspace(tenant, { slug: 'wrong' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { slug: expect.any(String) },
    });
    await workspaces.deleteWorkspace(tenant, { slug: tenant.workspaceSlug });
    expect(await workspaces.listMyWorkspaces(tenant)).toEqual([]);
    const left = await withSystem((tx) =>
      tx.auditLog.findMany({
        where: { workspaceId: tenant.workspaceId },
        orderBy: { seq: 'desc' },
      }),
    );
    expect(left[0]?.action).toBe('workspace.deleted');
  });
});

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
