import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { createTenant } from '@/lib/testing/tenant';
import { qualityOverTime } from '.';

const finding = (check: string, score: number) => ({ check, score, weight: 1 });

/** A finished run of some weeks ago, as its row keeps it. */
async function ran(
  ctx: WorkspaceCtx,
  weeksAgo: number,
  more: {
    score: number;
    skillId?: string;
    accepted?: boolean;
    found?: string[];
    cachedFrom?: string;
  },
) {
  const at = new Date(Date.now() - weeksAgo * 7 * 24 * 3_600_000);
  const { score, skillId = 'content.linkedin', accepted, found = [] } = more;
  const id = randomUUID();
  await withSystem((tx) =>
    tx.execution.createMany({
      data: [
        {
          id,
          userId: ctx.userId,
          workspaceId: ctx.workspaceId,
          payerId: ctx.ownerId,
          skillId,
          status: 'completed',
          idempotencyKey: randomUUID(),
          qualityScore: score,
          completedAt: at,
          acceptedAt: accepted ? at : null,
          cachedFrom: more.cachedFrom ?? null,
          critique: {
            score,
            findings: [finding('schema', 1), ...found.map((one) => finding(one, 0.5))],
          },
        },
      ],
    }),
  );
  return id;
}

test('scores are told by week and by skill, with their spread and what was found most', async () => {
  const [ctx, stranger] = await Promise.all([createTenant(), createTenant()]);
  const first = await ran(ctx, 2, { score: 60, found: ['specific', 'offer'] });
  await ran(ctx, 2, { score: 80, accepted: true, found: ['specific'] });
  await ran(ctx, 0, { score: 90, accepted: true });
  await ran(ctx, 0, { score: 70, skillId: 'content.email', found: ['offer', 'specific'] });
  await ran(ctx, 0, { score: 60, cachedFrom: first });
  await ran(ctx, 30, { score: 10 });
  await ran(stranger, 0, { score: 5, found: ['shouting'] });

  const trend = await qualityOverTime(ctx, { weeks: 4 });
  expect(trend).toMatchObject({ runs: 4, accepted: 2, mean: 75 });
  expect(trend.series).toMatchObject([
    { runs: 2, mean: 70, low: 60, high: 80, accepted: 1 },
    { runs: 2, mean: 80, low: 70, high: 90, accepted: 1 },
  ]);
  expect(trend.series.every(({ week }) => new Date(week).getUTCDay() === 1)).toBe(true);
  expect(trend.skills.map(({ skillId, runs, mean }) => [skillId, runs, mean])).toEqual([
    ['content.linkedin', 3, 77],
    ['content.email', 1, 70],
  ]);
  expect(trend.findings).toEqual([
    { check: 'specific', times: 3 },
    { check: 'offer', times: 2 },
  ]);
  const email = await qualityOverTime(ctx, { skillId: 'content.email' });
  expect(email).toMatchObject({ runs: 1, mean: 70, skills: [{ skillId: 'content.email' }] });
  expect(await qualityOverTime(await createTenant())).toMatchObject({
    runs: 0,
    mean: null,
    series: [],
  });
});
