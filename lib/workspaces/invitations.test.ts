import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { invited } from '@/lib/testing/invitations';
import { mailsTo } from '@/lib/testing/mails';
import { addMember, createPerson, createTenant } from '@/lib/testing/tenant';
import * as workspaces from '.';

const { inviteMember, acceptInvitation, listPeople } = workspaces;

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
