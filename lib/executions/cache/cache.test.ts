import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { updateConstitution } from '@/lib/accounts';
import { getFoundation, saveFoundation } from '@/lib/foundation';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { redis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { getSkill } from '@/lib/skills';
import { runToEnd } from '@/lib/testing/executions';
import { addMember, createTenant } from '@/lib/testing/tenant';
import { discardExecution } from '../discard-execution';
import { gatherContext } from '../gather-context';
import { retryExecution } from '../retry-execution';
import { submitExecution } from '../submit-execution';
import { cacheKeys, canonical } from './cache-hash';

const inputs = { topic: 'Indigo saris woven by hand in nine days', length: 'short' };

async function run(ctx: WorkspaceCtx, given: Record<string, unknown> = inputs, variation = 0) {
  const { id } = await submitExecution(ctx, {
    skillId: 'content.linkedin',
    inputs: given,
    variation,
    idempotencyKey: randomUUID(),
  });
  return runToEnd(ctx, id);
}

async function createBusiness() {
  const ctx = await createTenant();
  await saveFoundation(ctx, {
    expectedVersion: null,
    fields: {
      companyName: 'Kamla Handlooms',
      businessDescription: 'We weave indigo cotton saris by hand in Jaipur and sell them online.',
      uniqueValueProposition: 'Every sari carries the name of its weaver.',
      toneKeywords: ['warm', 'exact'],
    },
  });
  return ctx;
}

const cacheOf = ({ userId }: WorkspaceCtx) =>
  redis().get(redisKeys.semanticCache(userId, 'content.linkedin'));

test('the same request again is served from the earlier run, free, and says so', async () => {
  const ctx = await createBusiness();
  const first = await run(ctx);
  expect(first.cachedFrom).toBeNull();
  const again = await run(ctx, { length: 'short', topic: `  ${inputs.topic} ` });
  expect(again).toMatchObject({
    status: 'completed',
    text: first.text,
    output: first.output,
    score: first.score,
    cachedFrom: first.id,
    cachedAt: first.completedAt,
    costMicroUsd: 0,
    tokens: 0,
  });
  const types = again.events.map(({ type }) => type);
  expect(types).not.toContain('llm_request');
  expect(again.events.find(({ type }) => type === 'output_generated')?.data).toMatchObject({
    cachedFrom: first.id,
  });
  const usage = await withSystem((tx) =>
    tx.usageRecord.findMany({ where: { executionId: again.id } }),
  );
  expect(usage).toHaveLength(1);

  const kept = (await cacheOf(ctx)) ?? '';
  expect(JSON.parse(kept)).toEqual([
    { hash: expect.stringMatching(/^[0-9a-f]{64}$/), executionId: first.id },
  ]);
  expect(
    await redis().ttl(redisKeys.semanticCache(ctx.userId, 'content.linkedin')),
  ).toBeGreaterThan(86_000);
});

test('what changes the text changes the answer: inputs, Foundation, constitution', async () => {
  const ctx = await createBusiness();
  await run(ctx);
  expect((await run(ctx, { ...inputs, length: 'long' })).cachedFrom).toBeNull();
  const { version = null, fields } = (await getFoundation(ctx)) ?? {};
  await saveFoundation(ctx, {
    expectedVersion: version,
    fields: { ...fields, companyName: 'Kamla Looms' },
  });
  const renamed = await run(ctx);
  expect(renamed.cachedFrom).toBeNull();
  expect((await run(ctx)).cachedFrom).toBe(renamed.id);
  await updateConstitution(ctx, { noEmojis: true });
  expect((await run(ctx)).cachedFrom).toBeNull();
});

test('Regenerate writes anew, also after an answer from the cache, and twice gives two texts', async () => {
  const ctx = await createBusiness();
  const first = await run(ctx);
  const served = await run(ctx);
  const regenerate = async () => {
    const { id } = await retryExecution(ctx, { id: served.id, idempotencyKey: randomUUID() });
    return runToEnd(ctx, id);
  };
  const anew = await regenerate();
  expect(anew.cachedFrom).toBeNull();
  expect(anew.text).not.toBe(first.text);
  expect((await regenerate()).cachedFrom).toBeNull();
});

test('nobody else is served: another member, the same person in another workspace', async () => {
  const ctx = await createBusiness();
  await run(ctx);
  expect((await run(await addMember(ctx, 'member'))).cachedFrom).toBeNull();

  const other = await createTenant();
  await withSystem((tx) =>
    tx.workspaceMember.create({
      data: { workspaceId: other.workspaceId, userId: ctx.userId, role: 'member' },
    }),
  );
  const elsewhere: WorkspaceCtx = { ...other, userId: ctx.userId, role: 'member' };
  const there = await run(elsewhere);
  expect(there.cachedFrom).toBeNull();
  expect((await run(elsewhere)).cachedFrom, 'each workspace has its own').toBe(there.id);
});

test('a discarded, an erased and a forgotten output are written again', async () => {
  const ctx = await createBusiness();
  const first = await run(ctx);
  await discardExecution(ctx, { id: first.id });
  const second = await run(ctx);
  expect(second.cachedFrom).toBeNull();
  await redis().del(redisKeys.semanticCache(ctx.userId, 'content.linkedin'));
  const third = await run(ctx);
  expect(third.cachedFrom).toBeNull();
  await withSystem((tx) =>
    tx.execution.update({
      where: { id: third.id },
      data: { output: { erased: true }, outputText: null },
    }),
  );
  expect((await run(ctx)).cachedFrom).toBeNull();
});

test('holds the last fifty, and reads over what is not readable', async () => {
  const ctx = await createBusiness();
  const key = redisKeys.semanticCache(ctx.userId, 'content.linkedin');
  const filler = Array.from({ length: 60 }, (_, n) => ({ hash: `h${n}`, executionId: `e${n}` }));
  await redis().set(key, JSON.stringify(filler));
  const first = await run(ctx);
  const kept = JSON.parse((await cacheOf(ctx)) ?? '[]') as { executionId: string }[];
  expect(kept).toHaveLength(50);
  expect(kept[0]?.executionId).toBe(first.id);
  await redis().set(key, 'not JSON');
  expect((await run(ctx)).cachedFrom).toBeNull();
  expect(JSON.parse((await cacheOf(ctx)) ?? '')).toHaveLength(1);
});

test('a skill may opt out, and a mended or varied run is never served', async () => {
  const ctx = await createBusiness();
  const skill = await getSkill('content.linkedin');
  const task = { skill, inputs, context: await gatherContext(ctx, { skill, inputs }) };
  const { id } = await submitExecution(ctx, {
    skillId: skill.id,
    inputs,
    idempotencyKey: randomUUID(),
  });
  const row = await withSystem((tx) => tx.execution.findUniqueOrThrow({ where: { id } }));
  const hash = (change: object, changed: object = {}) =>
    cacheKeys({ row: { ...row, eventVersion: 1, steps: [], ...change } }, { ...task, ...changed })
      ?.exact ?? null;
  expect(hash({})).toMatch(/^[0-9a-f]{64}$/);
  expect(hash({ variation: 1 })).toBeNull();
  expect(hash({ revisesId: 'exec_1' })).toBeNull();
  expect(hash({}, { skill: { ...skill, cache: 'none' } })).toBeNull();
  expect(hash({}, { skill: { ...skill, hash: 'other' } })).not.toBe(hash({}));
  expect(hash({}, { context: { ...task.context, riskLevel: 9 } })).not.toBe(hash({}));
  expect(canonical({ b: [' x '], a: undefined, c: null })).toBe('{"b":["x"],"c":null}');
});
