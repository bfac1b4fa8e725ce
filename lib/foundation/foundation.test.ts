import { afterAll, describe, expect, test } from 'vitest';
import { disconnectDatabase, withUser } from '@/lib/platform/db';
import { disconnectRedis, redis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { addMember, createTenant } from '@/lib/testing/tenant';
import {
  getFoundation,
  getFoundationVersion,
  listFoundationVersions,
  restoreFoundationVersion,
  saveFoundation,
  skipWizardStep,
} from './index';
import type { Product } from './schemas';

afterAll(async () => {
  await disconnectDatabase();
  await disconnectRedis();
});

const sari: Product = { name: 'Indigo sari', description: 'Nine days', price: '₹6,400' };

describe('saving', () => {
  test('nothing is there before the first word, then version 1', async () => {
    const owner = await createTenant();
    expect(await getFoundation(owner)).toBeNull();
    const saved = await saveFoundation(owner, {
      fields: { companyName: '  Aaranya Handlooms ', products: [sari], brandVoice: 'Friendly' },
      expectedVersion: null,
    });
    expect(saved.version).toBe(1);
    expect(saved.fields.companyName).toBe('Aaranya Handlooms');
    expect(await getFoundation(owner)).toEqual(saved);
  });

  test('some fields leave the others as they are, and each change is a kept version', async () => {
    const owner = await createTenant();
    await saveFoundation(owner, { fields: { companyName: 'A' }, expectedVersion: null });
    await saveFoundation(owner, { fields: { products: [sari] }, expectedVersion: 1 });
    const saved = await saveFoundation(owner, { fields: { companyName: '' }, expectedVersion: 2 });
    expect(saved).toMatchObject({ version: 3, fields: { companyName: '', products: [sari] } });
    const versions = await listFoundationVersions(owner);
    expect(versions.map((v) => [v.version, v.changedFields])).toEqual([
      [3, ['companyName']],
      [2, ['products']],
      [1, ['companyName']],
    ]);
    expect((await getFoundationVersion(owner, { version: 2 })).fields).toMatchObject({
      companyName: 'A',
      products: [sari],
    });
  });

  test('a save that changes nothing makes no version', async () => {
    const owner = await createTenant();
    await saveFoundation(owner, { fields: { products: [sari] }, expectedVersion: null });
    const again = await saveFoundation(owner, { fields: { products: [sari] }, expectedVersion: 1 });
    expect(again.version).toBe(1);
    expect(await listFoundationVersions(owner)).toHaveLength(1);
  });

  test('of two changes on one version the second is told, and overwrites nothing', async () => {
    const owner = await createTenant();
    const member = await addMember(owner, 'member');
    await saveFoundation(owner, { fields: { companyName: 'A' }, expectedVersion: null });
    await saveFoundation(owner, { fields: { companyName: 'B' }, expectedVersion: 1 });
    await expect(
      saveFoundation(member, { fields: { companyName: 'C' }, expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect((await getFoundation(owner))?.fields.companyName).toBe('B');
  });

  test('of ten parallel first saves one wins', async () => {
    const owner = await createTenant();
    const people = [owner, await addMember(owner, 'member'), await addMember(owner, 'admin')];
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, at) =>
        saveFoundation(people[at % 3] ?? owner, {
          fields: { companyName: `Name ${at}` },
          expectedVersion: null,
        }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'conflict' });
    }
    expect(await listFoundationVersions(owner)).toHaveLength(1);
  });

  test('hostile text comes back as it was typed, without what Postgres cannot hold', async () => {
    const owner = await createTenant();
    const typed = "a\0<script>alert(1)</script> שלום 👩‍👩‍👧 \ud83d '; DROP TABLE users; --";
    const kept = "a<script>alert(1)</script> שלום 👩‍👩‍👧 \ufffd '; DROP TABLE users; --";
    const saved = await saveFoundation(owner, {
      fields: { businessDescription: typed, products: [{ ...sari, name: typed }] },
      expectedVersion: null,
    });
    expect(saved.fields.businessDescription).toBe(kept);
    expect(saved.fields.products[0]?.name).toBe(kept);
    expect((await getFoundationVersion(owner, { version: 1 })).fields.products[0]?.name).toBe(kept);
  });

  test('too much text is refused with its field', async () => {
    const owner = await createTenant();
    await expect(
      saveFoundation(owner, { fields: { industry: 'x'.repeat(1_000_000) }, expectedVersion: null }),
    ).rejects.toThrow('Keep this to 100 characters; it has 10,00,000 now.');
    expect(await getFoundation(owner)).toBeNull();
  });

  test('it is audited with the names of the fields', async () => {
    const owner = await createTenant();
    await saveFoundation(owner, { fields: { companyName: 'A' }, expectedVersion: null });
    const rows = await withUser(owner, (tx) =>
      tx.auditLog.findMany({ where: { workspaceId: owner.workspaceId } }),
    );
    expect(rows).toMatchObject([
      { action: 'foundation.saved', newValue: { version: 1, fields: ['companyName'] } },
    ]);
  });
});

describe('the cache', () => {
  test('serves the reader and is dropped for every member on a change', async () => {
    const owner = await createTenant();
    const viewer = await addMember(owner, 'viewer');
    await saveFoundation(owner, { fields: { companyName: 'A' }, expectedVersion: null });
    expect((await getFoundation(viewer))?.fields.companyName).toBe('A');
    const entry = await redis().hget(redisKeys.foundation(viewer.userId), owner.workspaceId);
    expect(entry).toContain('"A"');
    await saveFoundation(owner, { fields: { companyName: 'B' }, expectedVersion: 1 });
    expect((await getFoundation(viewer))?.fields.companyName).toBe('B');
    expect((await getFoundation(owner))?.fields.companyName).toBe('B');
  });

  test('holds each workspace apart', async () => {
    const owner = await createTenant();
    const other = { ...(await createTenant()), userId: owner.userId };
    await saveFoundation(owner, { fields: { companyName: 'A' }, expectedVersion: null });
    await getFoundation(owner);
    expect(await getFoundation(other)).toBeNull();
  });
});

describe('restoring', () => {
  test('makes a new version of the old words', async () => {
    const owner = await createTenant();
    await saveFoundation(owner, { fields: { companyName: 'A' }, expectedVersion: null });
    await saveFoundation(owner, {
      fields: { companyName: 'B', industry: 'Tea' },
      expectedVersion: 1,
    });
    const restored = await restoreFoundationVersion(owner, { version: 1, expectedVersion: 2 });
    expect(restored).toMatchObject({ version: 3, fields: { companyName: 'A', industry: '' } });
    expect((await listFoundationVersions(owner)).map((v) => v.version)).toEqual([3, 2, 1]);
  });

  test('of a version that is not there is not found', async () => {
    const owner = await createTenant();
    await saveFoundation(owner, { fields: { companyName: 'A' }, expectedVersion: null });
    await expect(
      restoreFoundationVersion(owner, { version: 7, expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('who may', () => {
  test('a viewer reads and does not write; a stranger finds nothing', async () => {
    const owner = await createTenant();
    const viewer = await addMember(owner, 'viewer');
    await saveFoundation(owner, { fields: { companyName: 'A' }, expectedVersion: null });
    expect((await getFoundation(viewer))?.version).toBe(1);
    await expect(
      saveFoundation(viewer, { fields: { companyName: 'V' }, expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    // the same, past the verb's own check: the database holds the line
    await expect(
      saveFoundation(
        { ...viewer, role: 'member' },
        { fields: { companyName: 'V' }, expectedVersion: 1 },
      ),
    ).rejects.toMatchObject({ code: 'conflict' });
    const stranger = { ...(await createTenant()), workspaceId: owner.workspaceId };
    expect(await getFoundation(stranger)).toBeNull();
    expect(await listFoundationVersions(stranger)).toEqual([]);
    expect((await getFoundation(owner))?.fields.companyName).toBe('A');
  });
});

describe('the wizard', () => {
  test('remembers what was passed over without a new version', async () => {
    const owner = await createTenant();
    await skipWizardStep(owner, { step: 'competitors' });
    await saveFoundation(owner, { fields: { companyName: 'A' }, expectedVersion: 1 });
    await skipWizardStep(owner, { step: 'voice' });
    await skipWizardStep(owner, { step: 'voice' });
    const foundation = await getFoundation(owner);
    expect(foundation?.version).toBe(2);
    expect(foundation?.skippedSteps).toEqual(['voice', 'competitors']);
  });
});
