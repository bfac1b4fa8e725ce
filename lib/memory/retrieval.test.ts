import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { disconnectDatabase } from '@/lib/platform/db';
import { disconnectRedis } from '@/lib/platform/redis';
import { measure, type Outcome, outcomeOf } from '@/lib/testing/retrieval/measures';
import { fill, type Ranker, rankers, rankLegs } from '@/lib/testing/retrieval/rank-legs';
import { readSets } from '@/lib/testing/retrieval/read-sets';
import { createTenant } from '@/lib/testing/tenant';

afterAll(async () => {
  await disconnectDatabase();
  await disconnectRedis();
});

const sets = ['aaranya', 'mahina'].flatMap((name) =>
  readSets(join(import.meta.dirname, `../../bench/retrieval/${name}.yaml`)),
);

test('the fusion finds more of what answers a hundred questions and more than any leg alone', async () => {
  const outcomes = Object.fromEntries(rankers.map((one) => [one, []])) as unknown as Record<
    Ranker,
    Outcome[]
  >;
  for (const set of sets) {
    const ctx = await createTenant();
    const memories = await fill(ctx, set);
    for (const { question, evidence } of set.questions) {
      const ranked = await rankLegs(ctx, question);
      const wanted = evidence.flatMap((id) => memories.get(id) ?? []);
      for (const one of rankers) outcomes[one].push(outcomeOf(ranked[one], wanted));
    }
  }
  const { fusion, ...legs } = outcomes;
  expect(fusion.length).toBeGreaterThanOrEqual(100);
  for (const leg of Object.values(legs)) {
    expect(measure(fusion).at10).toBeGreaterThan(measure(leg).at10);
  }
}, 60_000);
