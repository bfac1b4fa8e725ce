import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { redis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { addMember, createTenant } from '@/lib/testing/tenant';
import { listUsage } from './list-usage';
import { myMonths } from './my-months';
import { readUsage } from './read-usage';
import { refreshMonthlyUsage } from './refresh-monthly-usage';
import { isUnusualCost } from './unusual-cost';

type Booked = { by: WorkspaceCtx; at: string; usd: string; skillId?: string; campaignId?: string };

/** A finished run and what was booked for it. */
async function book(owner: WorkspaceCtx, { by, at, usd, skillId, campaignId }: Booked) {
  const id = `exec_${randomUUID()}`;
  const whose = { userId: by.userId, payerId: owner.userId, workspaceId: owner.workspaceId };
  const skill = skillId ?? 'content.linkedin';
  await withSystem(async (tx) => {
    await tx.execution.create({
      data: {
        ...whose,
        id,
        skillId: skill,
        idempotencyKey: id,
        status: 'completed',
        ...(campaignId ? { campaignId } : {}),
      },
    });
    await tx.usageRecord.create({
      data: {
        ...whose,
        executionId: id,
        skillId: skill,
        amount: usd,
        tokens: 100,
        recordedAt: new Date(at),
      },
    });
  });
  return id;
}

const campaignOf = (owner: WorkspaceCtx, name: string) =>
  withSystem(async (tx) => {
    const { userId, workspaceId } = owner;
    const data = { userId, workspaceId, name, type: 'diwali' };
    return (await tx.campaign.create({ data, select: { id: true } })).id;
  });

const november = { from: '2026-11-01', to: '2026-11-30' };

test('usage is shared out by day, skill, member and campaign, and each filter narrows all of it', async () => {
  const owner = await createTenant();
  const member = await addMember(owner, 'member');
  const diwali = await campaignOf(owner, 'Diwali');
  const day = '2026-11-10T06:00:00Z';
  await book(owner, { by: owner, at: day, usd: '0.010000', campaignId: diwali });
  await book(owner, { by: member, at: day, usd: '0.030000', skillId: 'content.email' });
  await book(owner, { by: member, at: '2026-11-12T06:00:00Z', usd: '0.020000' });
  await book(owner, { by: owner, at: '2026-10-31T18:29:59Z', usd: '9.000000' });

  const all = await readUsage(owner, november);
  expect(all.total).toEqual({ microUsd: 60_000, tokens: 300, runs: 3, flagged: 0 });
  expect(all.days.map(({ key, microUsd }) => [key, microUsd])).toEqual([
    ['2026-11-10', 40_000],
    ['2026-11-12', 20_000],
  ]);
  expect(all.skills.map(({ key, runs }) => [key, runs])).toEqual([
    ['content.linkedin', 2],
    ['content.email', 1],
  ]);
  expect(all.members.map(({ key }) => key)).toEqual([member.userId, owner.userId]);
  expect(all.campaigns).toMatchObject([
    { key: null, name: null, microUsd: 50_000 },
    { key: diwali, name: 'Diwali', microUsd: 10_000 },
  ]);
  const sum = async (filters: object) =>
    (await readUsage(owner, { ...november, ...filters })).total.microUsd;
  expect(await sum({ skillId: 'content.email' })).toBe(30_000);
  expect(await sum({ userId: owner.userId })).toBe(10_000);
  expect(await sum({ campaignId: diwali })).toBe(10_000);
  expect(await sum({ campaignId: 'none' })).toBe(50_000);
});

test('members see their own usage and nobody sees another workspace’s', async () => {
  const owner = await createTenant();
  const [member, stranger] = [await addMember(owner, 'member'), await createTenant()];
  const at = '2026-11-10T06:00:00Z';
  await book(owner, { by: owner, at, usd: '0.010000' });
  const mine = await book(owner, { by: member, at, usd: '0.030000' });
  expect((await readUsage(member, november)).total.microUsd).toBe(30_000);
  expect((await listUsage(member, november)).map(({ executionId }) => executionId)).toEqual([mine]);
  expect((await listUsage(owner, november)).length).toBe(2);
  const forged = { ...stranger, workspaceId: owner.workspaceId };
  expect((await readUsage(forged, november)).total.runs).toBe(0);
});

test('one’s own months come from the view, once it is refreshed', async () => {
  const owner = await createTenant();
  const member = await addMember(owner, 'member');
  await book(owner, { by: member, at: '2026-10-31T18:30:00Z', usd: '0.030000' });
  await book(owner, { by: member, at: '2026-10-31T18:29:59Z', usd: '0.010000' });
  await redis().del(redisKeys.lock('usage', 'monthly'));
  const refreshed = await Promise.all([refreshMonthlyUsage(), refreshMonthlyUsage()]);
  expect(refreshed.sort()).toEqual([false, true]);
  expect(await myMonths(member)).toEqual([
    { month: '2026-11', microUsd: 30_000, tokens: 100, runs: 1 },
    { month: '2026-10', microUsd: 10_000, tokens: 100, runs: 1 },
  ]);
  expect(await myMonths(owner)).toEqual([]);
});

test('a run is unusual above three times its author’s mean, once there is one', async () => {
  const owner = await createTenant();
  const unusual = (microUsd: number) =>
    withSystem((tx) => isUnusualCost(tx, owner.userId, microUsd));
  const at = '2026-11-10T06:00:00Z';
  for (const usd of ['0.010000', '0.020000']) await book(owner, { by: owner, at, usd });
  expect(await unusual(900_000)).toBe(false);
  for (const usd of ['0.030000', '0.000000']) await book(owner, { by: owner, at, usd });
  expect(await unusual(60_000)).toBe(false);
  expect(await unusual(60_001)).toBe(true);
});
