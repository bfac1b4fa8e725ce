import { expect, test } from 'vitest';
import { withSystem } from '@/lib/platform/db/system';
import { addMember, createTenant } from '@/lib/testing/tenant';
import { usageByDay } from './usage-by-day';

test('usage is counted by IST days; members see their own, admins all of it', async () => {
  const owner = await createTenant();
  const member = await addMember(owner, 'member');
  const record = (userId: string, recordedAt: string, amount: string) => ({
    userId,
    payerId: owner.userId,
    workspaceId: owner.workspaceId,
    amount,
    tokens: 10,
    recordedAt: new Date(recordedAt),
  });
  await withSystem((tx) =>
    tx.usageRecord.createMany({
      data: [
        record(owner.userId, '2026-11-10T18:29:59Z', '0.010000'),
        record(member.userId, '2026-11-10T18:30:00Z', '0.020000'),
        record(owner.userId, '2026-11-11T18:29:59Z', '0.040000'),
        record(owner.userId, '2026-11-11T18:30:00Z', '0.080000'),
      ],
    }),
  );
  const range = { from: '2026-11-10', to: '2026-11-11' };
  expect(await usageByDay(owner, range)).toEqual([
    { date: '2026-11-10', microUsd: 10_000, tokens: 10, runs: 1 },
    { date: '2026-11-11', microUsd: 60_000, tokens: 20, runs: 2 },
  ]);
  expect(await usageByDay(member, range)).toEqual([
    { date: '2026-11-11', microUsd: 20_000, tokens: 10, runs: 1 },
  ]);
});
