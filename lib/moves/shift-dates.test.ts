import { describe, expect, it } from 'vitest';
import { applyPlan, createCampaign, getCampaign } from '@/lib/campaigns';
import { withClock } from '@/lib/platform/clock';
import { addMember, createTenant } from '@/lib/testing/tenant';
import { completeMove, createMoves, dayCounts, getMove, shiftDates } from '.';

const inNovember = <T>(work: () => Promise<T>) => withClock(new Date('2026-11-22T06:00:00Z'), work);
const strategy = {
  summary: 's',
  objective: 'o',
  audience: 'a',
  message: 'm',
  offer: '',
  channels: [],
  pillars: [],
  measures: [],
  risks: [],
};

async function planned() {
  const ctx = await createTenant();
  const { id } = await createCampaign(ctx, {
    name: 'Launch',
    type: 'product_launch',
    startDate: '2026-12-01',
    endDate: '2026-12-20',
  });
  const phases = [
    { key: 'tease', name: 'Tease', goal: '', start: '2026-12-01', end: '2026-12-20' },
  ];
  const { version } = await applyPlan(ctx, {
    campaignId: id,
    executionId: null,
    foundationVersion: null,
    strategy,
    phases,
  });
  const { ids } = await createMoves(ctx, [
    { title: 'Open', campaignId: id, dueDate: '2026-12-05' },
    { title: 'Done', campaignId: id, dueDate: '2026-12-04' },
    { title: 'Undated', campaignId: id },
    { title: 'Elsewhere', dueDate: '2026-12-05' },
  ]);
  await completeMove(ctx, { id: ids[1] ?? '' });
  return { ctx, id, version, ids };
}

describe('shifting a campaign', () => {
  it('takes its dates, phases and open moves along, and nothing else', async () => {
    await inNovember(async () => {
      const { ctx, id, version, ids } = await planned();
      const { campaign, moves } = await shiftDates(ctx, { id, days: 7, expectedVersion: version });
      expect(moves).toBe(1);
      expect(campaign).toMatchObject({ startDate: '2026-12-08', endDate: '2026-12-27' });
      expect(campaign.phases).toMatchObject([{ start: '2026-12-08', end: '2026-12-27' }]);
      const dates = await Promise.all(ids.map(async (one) => (await getMove(ctx, one)).dueDate));
      expect(dates).toEqual(['2026-12-12', '2026-12-04', null, '2026-12-05']);
    });
  });

  it('is refused into the past, from an old version, to viewers and strangers, changing nothing', async () => {
    await inNovember(async () => {
      const { ctx, id, version, ids } = await planned();
      const [viewer, stranger] = [await addMember(ctx, 'viewer'), await createTenant()];
      const shift = { id, days: 3, expectedVersion: version };
      await expect(shiftDates(ctx, { ...shift, days: -60 })).rejects.toMatchObject({
        code: 'invalid',
      });
      await expect(
        shiftDates(ctx, { ...shift, expectedVersion: version - 1 }),
      ).rejects.toMatchObject({ code: 'conflict' });
      await expect(shiftDates(viewer, shift)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(shiftDates(stranger, shift)).rejects.toMatchObject({ code: 'not_found' });
      expect(await getCampaign(ctx, id)).toMatchObject({ endDate: '2026-12-20', version });
      expect((await getMove(ctx, ids[0] ?? '')).dueDate).toBe('2026-12-05');
    });
  });
});

describe('how the day stands', () => {
  it('counts what is due on the Indian day, and what is late', async () => {
    const ctx = await createTenant();
    const days = ['2026-11-21', '2026-11-22', '2026-11-22', '2026-11-23'];
    const { ids } = await createMoves(
      ctx,
      days.map((dueDate) => ({ title: 'A', dueDate })),
    );
    await completeMove(ctx, { id: ids[1] ?? '' });
    // 23:59 and 00:01 in India
    const before = await withClock(new Date('2026-11-22T18:29:00Z'), () => dayCounts(ctx));
    const after = await withClock(new Date('2026-11-22T18:31:00Z'), () => dayCounts(ctx));
    expect(before).toEqual({ open: 3, today: 1, late: 1 });
    expect(after).toEqual({ open: 3, today: 1, late: 2 });
  });
});
