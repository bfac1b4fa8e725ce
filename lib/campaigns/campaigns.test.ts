import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withClock } from '@/lib/platform/clock';
import { withSystem } from '@/lib/platform/db/system';
import { addMember, createTenant } from '@/lib/testing/tenant';
import {
  applyPlan,
  changeCampaignStatus,
  createCampaign,
  deleteCampaign,
  getCampaign,
  listCampaigns,
  previewPlan,
  updateCampaign,
} from '.';

const at = new Date('2026-11-22T06:00:00Z');
const inNovember = <T>(work: () => Promise<T>) => withClock(at, work);
const brief = { name: 'Diwali 2027', type: 'diwali' as const, festival: 'diwali' };

const phases = [
  { key: 'tease', name: 'Tease', goal: 'Be remembered.', start: '2027-09-15', end: '2027-10-01' },
];
const strategy = {
  summary: 'Gifts with names.',
  objective: '400 orders',
  audience: 'HR leads',
  message: 'Made by hand',
  offer: 'Free boxes',
  channels: [],
  pillars: [],
  measures: [],
  risks: [],
};
const auditOf = (resourceId: string) =>
  withSystem((tx) =>
    tx.auditLog.findMany({
      where: { resourceId },
      orderBy: { seq: 'asc' },
      select: { action: true },
    }),
  );

describe('a campaign', () => {
  it('is created once for one key, with its dates planned back, and audited', async () => {
    const ctx = await createTenant();
    const idempotencyKey = randomUUID();
    const [first, second] = await Promise.all([
      inNovember(() => createCampaign(ctx, { ...brief, idempotencyKey })),
      inNovember(() => createCampaign(ctx, { ...brief, idempotencyKey })),
    ]);
    expect(first).toMatchObject({
      startDate: '2027-09-15',
      endDate: '2027-10-29',
      status: 'draft',
    });
    expect(second.id).toBe(first.id);
    expect(await listCampaigns(ctx)).toHaveLength(1);
    expect(await auditOf(first.id)).toEqual([{ action: 'campaign.created' }]);
  });

  it('refuses what a brief cannot be, naming the field', async () => {
    const ctx = await createTenant();
    await expect(createCampaign(ctx, { ...brief, name: '   ' })).rejects.toThrow(/name/);
    await expect(
      inNovember(() => createCampaign(ctx, { ...brief, targetIcps: [randomUUID()] })),
    ).rejects.toMatchObject({ code: 'invalid', fields: { targetIcps: expect.any(String) } });
    await expect(
      inNovember(() => createCampaign(ctx, { ...brief, festival: null, endDate: '2026-01-01' })),
    ).rejects.toMatchObject({ fields: { endDate: expect.any(String) } });
  });

  it('keeps the first of two changes made from the same version', async () => {
    const ctx = await createTenant();
    const { id, version } = await inNovember(() => createCampaign(ctx, brief));
    const change = (name: string) =>
      updateCampaign(ctx, { id, expectedVersion: version, changes: { name } });
    const results = await Promise.allSettled([change('One'), change('Two')]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'conflict' },
    });
    expect((await getCampaign(ctx, id)).version).toBe(version + 1);
  });

  it('changes its end without losing a start that lies in the past', async () => {
    const ctx = await createTenant();
    const created = await inNovember(() =>
      createCampaign(ctx, {
        ...brief,
        festival: null,
        startDate: '2026-12-01',
        endDate: '2027-02-01',
      }),
    );
    const updated = await withClock(new Date('2027-01-10T06:00:00Z'), () =>
      updateCampaign(ctx, {
        id: created.id,
        expectedVersion: created.version,
        changes: { startDate: '2026-12-01', endDate: '2027-02-15' },
      }),
    );
    expect(updated).toMatchObject({ startDate: '2026-12-01', endDate: '2027-02-15' });
  });

  it('goes through its statuses and says why it will not go back', async () => {
    const ctx = await createTenant();
    const { id } = await inNovember(() => createCampaign(ctx, brief));
    await expect(changeCampaignStatus(ctx, { id, status: 'paused' })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Start it first'),
    });
    for (const status of ['active', 'paused', 'active', 'completed'] as const) {
      expect(await changeCampaignStatus(ctx, { id, status })).toMatchObject({ status });
    }
    await expect(changeCampaignStatus(ctx, { id, status: 'active' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('takes the place on the board that it is given', async () => {
    const ctx = await createTenant();
    const ids: string[] = [];
    for (const name of ['A', 'B', 'C']) {
      ids.push((await inNovember(() => createCampaign(ctx, { ...brief, name }))).id);
    }
    const [a = '', , c = ''] = ids;
    await changeCampaignStatus(ctx, { id: c, status: 'draft', after: null });
    expect((await listCampaigns(ctx)).map((one) => one.name)).toEqual(['C', 'A', 'B']);
    await changeCampaignStatus(ctx, { id: c, status: 'draft', after: a });
    expect((await listCampaigns(ctx)).map((one) => one.name)).toEqual(['A', 'C', 'B']);
  });

  it('keeps a plan, and knows when the Foundation has moved on', async () => {
    const ctx = await createTenant();
    await withSystem((tx) =>
      tx.foundation.create({
        data: { userId: ctx.userId, workspaceId: ctx.workspaceId, version: 3 },
      }),
    );
    const { id } = await inNovember(() => createCampaign(ctx, brief));
    const plan = { campaignId: id, executionId: null, strategy, phases };
    expect(await applyPlan(ctx, { ...plan, foundationVersion: 3 })).toMatchObject({
      strategy,
      phases,
      stale: false,
    });
    expect(await applyPlan(ctx, { ...plan, foundationVersion: 2 })).toMatchObject({ stale: true });
    expect((await listCampaigns(ctx))[0]).toMatchObject({ stale: true, phases });
  });

  it('shows what its dates would become, and what they run into', async () => {
    const ctx = await createTenant();
    await inNovember(() => createCampaign(ctx, brief));
    const preview = await inNovember(() =>
      previewPlan(ctx, {
        type: 'awareness',
        festival: null,
        startDate: '2027-10-20',
        endDate: '2027-11-20',
        leadDays: null,
      }),
    );
    expect(preview?.phases.at(-1)?.end).toBe('2027-11-20');
    expect(preview?.overlaps).toMatchObject([{ name: 'Diwali 2027', days: 10 }]);
  });
});

describe('who may touch a campaign', () => {
  it('refuses a viewer every change and lets them read', async () => {
    const owner = await createTenant();
    const viewer = await addMember(owner, 'viewer');
    const { id, version } = await inNovember(() => createCampaign(owner, brief));
    const changes = [
      () => createCampaign(viewer, brief),
      () => updateCampaign(viewer, { id, expectedVersion: version, changes: { name: 'X' } }),
      () => changeCampaignStatus(viewer, { id, status: 'active' }),
      () => deleteCampaign(viewer, { id }),
      () =>
        applyPlan(viewer, {
          campaignId: id,
          executionId: null,
          strategy,
          phases,
          foundationVersion: null,
        }),
    ];
    for (const change of changes)
      await expect(change()).rejects.toMatchObject({ code: 'forbidden' });
    expect(await getCampaign(viewer, id)).toMatchObject({ name: 'Diwali 2027' });
  });

  it('lets an author and an admin delete, and no other member', async () => {
    const owner = await createTenant();
    const [author, other, admin] = [
      await addMember(owner, 'member'),
      await addMember(owner, 'member'),
      await addMember(owner, 'admin'),
    ];
    const first = await inNovember(() => createCampaign(author, brief));
    const second = await inNovember(() => createCampaign(author, brief));
    await expect(deleteCampaign(other, { id: first.id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await deleteCampaign(author, { id: first.id });
    await deleteCampaign(admin, { id: second.id });
    expect(await listCampaigns(owner)).toEqual([]);
  });

  it('answers a stranger as if it were not there, and its owner as ever', async () => {
    const [owner, stranger] = [await createTenant(), await createTenant()];
    const { id, version } = await inNovember(() => createCampaign(owner, brief));
    const attempts = [
      () => getCampaign(stranger, id),
      () => updateCampaign(stranger, { id, expectedVersion: version, changes: { name: 'X' } }),
      () => changeCampaignStatus(stranger, { id, status: 'active' }),
      () => deleteCampaign(stranger, { id }),
      () =>
        applyPlan(stranger, {
          campaignId: id,
          executionId: null,
          strategy,
          phases,
          foundationVersion: null,
        }),
    ];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(
      inNovember(() => createCampaign(stranger, { ...brief, idempotencyKey: id })),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await listCampaigns(stranger)).toEqual([]);
    expect(await listCampaigns(owner)).toMatchObject([{ id, version }]);
  });
});
