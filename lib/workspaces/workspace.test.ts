import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { invited } from '@/lib/testing/invitations';
import { addMember, createPerson, createTenant } from '@/lib/testing/tenant';
import * as workspaces from '.';

const slug = () => `s-${randomUUID()}`;

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
