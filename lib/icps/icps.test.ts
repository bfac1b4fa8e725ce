import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { disconnectDatabase, withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { disconnectRedis, redis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { addMember, createTenant } from '@/lib/testing/tenant';
import { createIcp, deleteIcp, getIcp, icpLimit, listIcps, restoreIcp, updateIcp } from './index';

afterAll(async () => {
  await disconnectDatabase();
  await disconnectRedis();
});

const fields = {
  name: 'Corporate gifting lead',
  title: 'Head of people',
  industry: 'Software',
  companySize: '200–1,000',
  painPoints: ['Gifts arrive late'],
  goals: ['Gifts that people keep'],
  objections: ['Will it arrive before Diwali?'],
  preferredChannels: ['LinkedIn'],
  psychographics: { Values: 'Craft with a name to it' },
  firmographics: { City: 'Bengaluru', 'Offices __proto__': '3' },
};

describe('creating', () => {
  test('keeps every column', async () => {
    const owner = await createTenant();
    const icp = await createIcp(owner, { fields, draftedBy: 'exec_1' });
    expect(icp).toMatchObject({ version: 1, userId: owner.userId, fields, draftedBy: 'exec_1' });
    expect(await getIcp(owner, icp.id)).toEqual(icp);
    expect(await listIcps(owner)).toEqual([icp]);
  });

  test('the same form twice, one after the other or at once, is one profile', async () => {
    const owner = await createTenant();
    const id = randomUUID();
    const [a, b] = await Promise.all([
      createIcp(owner, { id, fields }),
      createIcp(owner, { id, fields }),
    ]);
    expect(await createIcp(owner, { id, fields })).toEqual(a);
    expect(b).toEqual(a);
    expect(await listIcps(owner)).toHaveLength(1);
  });

  test('another workspace’s id is refused and tells nothing', async () => {
    const [owner, stranger] = [await createTenant(), await createTenant()];
    const { id } = await createIcp(owner, { fields });
    await expect(createIcp(stranger, { id, fields })).rejects.toMatchObject({ code: 'conflict' });
    expect(await listIcps(stranger)).toEqual([]);
  });

  test('a nameless profile is refused in words', async () => {
    const owner = await createTenant();
    await expect(createIcp(owner, { fields: { ...fields, name: '  ' } })).rejects.toThrow(
      'Give this profile a name',
    );
  });
});

describe('the plan’s limit', () => {
  test('says which, how far, and what lifts it', async () => {
    const owner = await createTenant({ plan: 'free' });
    await createIcp(owner, { fields });
    await expect(createIcp(owner, { fields })).rejects.toMatchObject({
      code: 'limit_reached',
      data: { used: 1, limit: 1, plan: 'free', nextPlan: 'starter' },
    });
    expect(await icpLimit(owner)).toMatchObject({ used: 1, limit: 1 });
  });

  test('eight at once pass it by none', async () => {
    const owner = await createTenant({ plan: 'starter' });
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => createIcp(owner, { fields })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await listIcps(owner)).toHaveLength(3);
  });

  test('counts for the workspace of the owner who pays, whoever creates', async () => {
    const owner = await createTenant({ plan: 'free' });
    const member = await addMember(owner, 'member');
    await createIcp(member, { fields });
    await expect(createIcp(member, { fields })).rejects.toMatchObject({ code: 'limit_reached' });
  });
});

describe('a plan that shrinks', () => {
  test('leaves the first profiles open; the others are read, and deleted, and not changed', async () => {
    const owner = await createTenant({ plan: 'starter' });
    const [first, second] = [
      await createIcp(owner, { fields }),
      await createIcp(owner, { fields }),
    ];
    await withSystem((tx) =>
      tx.user.updateMany({ where: { id: owner.userId }, data: { subscriptionTier: 'free' } }),
    );
    const rename = ({ id }: { id: string }) =>
      updateIcp(owner, { id, fields: { name: 'Another' }, expectedVersion: 1 });
    expect((await rename(first)).version).toBe(2);
    await expect(rename(second)).rejects.toMatchObject({
      code: 'limit_reached',
      data: { used: 2, limit: 1, nextPlan: 'starter' },
    });
    expect((await getIcp(owner, second.id)).fields.name).toBe(fields.name);
    await deleteIcp(owner, { id: first.id });
    expect((await rename(second)).version).toBe(2);
  });
});

describe('changing', () => {
  test('some fields leave the others; the version guards against a newer change', async () => {
    const owner = await createTenant();
    const { id } = await createIcp(owner, { fields });
    const changed = await updateIcp(owner, {
      id,
      fields: { title: '', goals: ['Less waste'] },
      expectedVersion: 1,
    });
    expect(changed).toMatchObject({
      version: 2,
      fields: { ...fields, title: '', goals: ['Less waste'] },
    });
    await expect(
      updateIcp(owner, { id, fields: { title: 'x' }, expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await getIcp(owner, id)).toEqual(changed);
  });

  test('what changes nothing makes no version', async () => {
    const owner = await createTenant();
    const { id } = await createIcp(owner, { fields });
    expect((await updateIcp(owner, { id, fields, expectedVersion: 1 })).version).toBe(1);
  });

  test('what was cached is dropped', async () => {
    const owner = await createTenant();
    const { id } = await createIcp(owner, { fields });
    await getIcp(owner, id);
    expect(await redis().hget(redisKeys.icp(id), owner.workspaceId)).toContain(fields.name);
    await updateIcp(owner, { id, fields: { name: 'Renamed' }, expectedVersion: 1 });
    expect((await getIcp(owner, id)).fields.name).toBe('Renamed');
  });
});

describe('deleting', () => {
  test('is undone under the same id, once', async () => {
    const owner = await createTenant({ plan: 'free' });
    const { id } = await createIcp(owner, { fields });
    await getIcp(owner, id);
    const deleted = await deleteIcp(owner, { id });
    await expect(getIcp(owner, id)).rejects.toMatchObject({ code: 'not_found' });
    const back = { id, fields: deleted.fields, version: deleted.version };
    const [first, second] = await Promise.all([restoreIcp(owner, back), restoreIcp(owner, back)]);
    expect(first).toEqual(second);
    expect(first).toMatchObject({ id, version: 2, fields });
    expect(await getIcp(owner, id)).toEqual(first);
  });

  test('is the author’s or an admin’s', async () => {
    const owner = await createTenant();
    const [author, other, admin] = [
      await addMember(owner, 'member'),
      await addMember(owner, 'member'),
      await addMember(owner, 'admin'),
    ];
    const [one, two] = [await createIcp(author, { fields }), await createIcp(author, { fields })];
    await expect(deleteIcp(other, { id: one.id })).rejects.toMatchObject({ code: 'forbidden' });
    await deleteIcp(author, { id: one.id });
    await deleteIcp(admin, { id: two.id });
    expect(await listIcps(owner)).toEqual([]);
  });

  test('every change is in the audit log', async () => {
    const owner = await createTenant();
    const { id } = await createIcp(owner, { fields });
    await updateIcp(owner, { id, fields: { title: 'x' }, expectedVersion: 1 });
    await deleteIcp(owner, { id });
    const rows = await withUser(owner, (tx) =>
      tx.auditLog.findMany({ where: { workspaceId: owner.workspaceId }, orderBy: { seq: 'asc' } }),
    );
    expect(rows.map(({ action }) => action)).toEqual(['icp.created', 'icp.updated', 'icp.deleted']);
    expect(rows[1]).toMatchObject({ oldValue: { title: fields.title }, newValue: { title: 'x' } });
  });
});

describe('who may', () => {
  test('a viewer reads and does not write', async () => {
    const owner = await createTenant();
    const viewer = await addMember(owner, 'viewer');
    const { id } = await createIcp(owner, { fields });
    expect((await getIcp(viewer, id)).fields).toEqual(fields);
    await expect(createIcp(viewer, { fields })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      updateIcp(viewer, { id, fields: { title: 'x' }, expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(deleteIcp(viewer, { id })).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('a stranger finds nothing, cached or not', async () => {
    const [owner, stranger] = [await createTenant(), await createTenant()];
    const { id } = await createIcp(owner, { fields });
    await getIcp(owner, id);
    for (const work of [
      () => getIcp(stranger, id),
      () => updateIcp(stranger, { id, fields: { title: 'x' }, expectedVersion: 1 }),
      () => deleteIcp(stranger, { id }),
      () => getIcp(stranger, 'nonsense'),
    ]) {
      await expect(work()).rejects.toMatchObject({
        code: 'not_found',
        message: 'This profile does not exist, or you have no access to it.',
      });
    }
    expect((await getIcp(owner, id)).version).toBe(1);
  });
});
