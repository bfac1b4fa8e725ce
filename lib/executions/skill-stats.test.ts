import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { listSkillVersions } from '@/lib/skills';
import { runToEnd } from '@/lib/testing/executions';
import { addMember, createTenant } from '@/lib/testing/tenant';
import { skillStats } from './skill-stats';
import { submitExecution } from './submit-execution';

test('a workspace’s runs say how good a skill is here and how long it takes; the cache says nothing', async () => {
  const [ctx, stranger] = await Promise.all([createTenant(), createTenant()]);
  const run = async () => {
    const { id } = await submitExecution(ctx, {
      skillId: 'content.whatsapp',
      inputs: { topic: 'The gift box is open for orders' },
      idempotencyKey: randomUUID(),
    });
    return runToEnd(ctx, id);
  };
  const first = await run();
  const second = await run();
  expect(second.cachedFrom).toBe(first.id);
  const viewer = await addMember(ctx, 'viewer');
  expect((await skillStats(viewer)).get('content.whatsapp')).toEqual({
    runs: 2,
    lastRunAt: second.createdAt,
    meanScore: first.score,
    usualMs: first.executionTimeMs,
  });
  expect((await skillStats(stranger)).size).toBe(0);
});

test('a skill that has run here has its version in the history', async () => {
  const ctx = await createTenant();
  await submitExecution(ctx, {
    skillId: 'content.whatsapp',
    inputs: { topic: 'The gift box is open for orders' },
    idempotencyKey: randomUUID(),
  });
  const versions = await listSkillVersions(ctx, 'content.whatsapp');
  expect(versions.at(-1)).toMatchObject({ number: expect.stringMatching(/^\d/), changes: null });
  expect(await listSkillVersions(ctx, 'content.nothing')).toEqual([]);
});
