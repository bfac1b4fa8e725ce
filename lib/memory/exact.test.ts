import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { disconnectDatabase, withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { disconnectRedis } from '@/lib/platform/redis';
import { createTenant } from '@/lib/testing/tenant';

/** A model of meaning on loopback that gives every text a vector of its own, and counts what it was asked. */
const asked: { input: string[]; dimensions?: number }[] = [];
let behaviour: 'well' | 'short' | 'down' = 'well';
const meaningOf = (text: string, length = 768) => {
  let seed = [...text].reduce(
    (sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0,
    7,
  );
  return Array.from({ length }, () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32 - 0.5;
  });
};
const service = createServer(async (request, response) => {
  let body = '';
  for await (const piece of request) body += String(piece);
  const wanted = JSON.parse(body) as (typeof asked)[number];
  asked.push(wanted);
  response.writeHead(behaviour === 'down' ? 400 : 200, { 'content-type': 'application/json' });
  const data = wanted.input.map((text, index) => {
    const embedding = meaningOf(text, behaviour === 'short' ? 384 : 768);
    return { object: 'embedding', index, embedding };
  });
  response.end(JSON.stringify({ object: 'list', model: 'meaning', data }));
});
let address = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(service.address() as AddressInfo).port}/v1`;
});
afterAll(async () => {
  await new Promise((resolve) => service.close(resolve));
  await disconnectDatabase();
  await disconnectRedis();
});

/** The modules as they are with these settings, which a process reads once. */
async function load(model: string | null) {
  vi.resetModules();
  vi.stubEnv('AI_BASE_URL', address);
  vi.stubEnv('AI_EMBEDDING_MODEL', model ?? '');
  asked.length = 0;
  const [memory, legs, lexical, embedding, { withUser: open }] = await Promise.all([
    import('.'),
    import('./recall-legs'),
    import('./lexical-embedding'),
    import('./embed-contents'),
    import('@/lib/platform/db'),
  ]);
  return { ...memory, ...legs, ...lexical, ...embedding, withUser: open };
}

const models = async ({ workspaceId }: WorkspaceCtx) => {
  const rows = await withSystem((tx) =>
    tx.memoryChunk.findMany({ where: { workspaceId }, select: { embeddingModel: true } }),
  );
  return [...new Set(rows.map(({ embeddingModel }) => embeddingModel))].sort();
};

const cosine = (a: readonly number[], b: readonly number[]) => {
  const dot = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
};

const makers = ['Kamla', 'Anokhi', 'Meera', 'Bhuj Weavers', 'Kochi Linen', 'Surat Silk'];
const things = ['sari', 'stole', 'quilt', 'napkin', 'curtain', 'towel'];
const texts = makers.flatMap((maker) =>
  things.flatMap((thing, at) => [
    `${maker} sells a ${thing} for ₹${(at + 3) * 125}`,
    `${maker} needs ${at + 2} days for each ${thing}`,
    `The ${thing} of ${maker} is washed by hand`,
    `Hotels ask ${maker} for a ${thing} with their name on it`,
    `${maker} का ${thing} ${at + 1} रंगों में मिलता है`,
  ]),
);
const questions = [
  ...things.map((thing) => `How long does a ${thing} take?`),
  ...makers.map((maker) => `What do hotels ask of ${maker}?`),
  'washed by hand',
  'रंगों में',
];

test('the vector leg finds what a search by brute force finds, among the tenant’s own of the present model', async () => {
  const { embedLexically, lexicalModel, legOf, readLegs, withUser: open } = await load(null);
  const [ctx, other] = [await createTenant(), await createTenant()];
  const { userId } = ctx;
  await withSystem((tx) =>
    tx.workspaceMember.create({
      data: { workspaceId: other.workspaceId, userId, role: 'member' },
    }),
  );
  const vectors = texts.map((text) => embedLexically(text));
  const literals = vectors.map((vector) => JSON.stringify(vector));
  let [found, wanted] = [0, 0];
  const compared = open(ctx, async (tx) => {
    for (const { workspaceId } of [ctx, other]) {
      await tx.$executeRaw`
        INSERT INTO memory_chunks (id, user_id, workspace_id, content, embedding, embedding_model, memory_type,
          content_hash, lexemes)
        SELECT ${workspaceId} || '-' || at, ${userId}::uuid, ${workspaceId}::uuid, content, vector::vector,
          CASE WHEN at % 10 = 0 THEN 'another' ELSE ${lexicalModel} END, 'fact', md5(content || at), ''
        FROM unnest(${texts}::text[], ${literals}::text[]) WITH ORDINALITY AS t (content, vector, at)`;
    }
    for (const text of questions) {
      const vector = embedLexically(text);
      const best = vectors
        .map((one) => cosine(vector, one))
        .filter((score, at) => score >= 0.1 && (at + 1) % 10 !== 0)
        .sort((a, b) => b - a)
        .slice(0, 50);
      const embedded = { model: lexicalModel, vector };
      const rows = await readLegs(tx, ctx, { text, embedded, sharedOnly: false });
      const leg = legOf(rows, 'vector');
      for (const { id } of leg) expect(id.startsWith(ctx.workspaceId)).toBe(true);
      // equal likeness has no order
      const least = (best.at(-1) ?? 0) - 1e-6;
      wanted += best.length;
      found += Math.min(best.length, leg.filter(({ score }) => score >= least).length);
      for (const [at, score] of best.entries()) expect(leg[at]?.score).toBeCloseTo(score, 4);
    }
    throw new Error('nothing is kept');
  });
  await expect(compared).rejects.toThrow('nothing is kept');
  expect(wanted).toBeGreaterThan(200);
  expect(found / wanted).toBeGreaterThanOrEqual(0.99);
});

test('a configured model embeds, and is given what was remembered before it came', async () => {
  const ctx = await createTenant();
  const without = await load(null);
  await without.remember(ctx, { content: 'Ravi handles exports' });
  expect(await models(ctx)).toEqual(['lexical-1']);

  behaviour = 'well';
  const { remember, recall, memoryJobs } = await load('meaning');
  await remember(ctx, { content: 'We close on Sundays' });
  expect(asked).toEqual([
    expect.objectContaining({ input: ['We close on Sundays'], dimensions: 768 }),
  ]);
  expect(await models(ctx)).toEqual(['lexical-1', 'meaning']);
  const before = await recall(ctx, { query: 'Ravi handles exports' });
  expect(
    before.find(({ content }) => content.startsWith('Ravi'))?.reason.legs.vector,
  ).toBeUndefined();

  while ((await memoryJobs.reembed(ctx.workspaceId)) > 0) {
    // some at a time, until all are done
  }
  expect(await models(ctx)).toEqual(['meaning']);
  const [first] = await recall(ctx, { query: 'Ravi handles exports' });
  expect(first?.reason.legs.vector?.score).toBeCloseTo(1, 5);

  const gone = await load(null);
  while ((await gone.memoryJobs.reembed(ctx.workspaceId)) > 0) {
    // and back, when the key is taken away
  }
  expect(await models(ctx)).toEqual(['lexical-1']);
});

test('while the model does not answer, words are remembered and recalled without it', async () => {
  const ctx = await createTenant();
  behaviour = 'down';
  const { remember, recall, memoryJobs } = await load('meaning');
  await remember(ctx, { content: 'Ravi handles exports' });
  expect(await models(ctx)).toEqual(['lexical-1']);
  const [first] = await recall(ctx, { query: 'exports' });
  expect(first?.content).toBe('Ravi handles exports');
  expect(await memoryJobs.reembed(ctx.workspaceId)).toBe(0);
});

test('a model of another size is asked once, and not again', async () => {
  const ctx = await createTenant();
  behaviour = 'short';
  const { remember, presentModel } = await load('small');
  expect(presentModel()).toBe('small');
  await remember(ctx, { content: 'Ravi handles exports' });
  await remember(ctx, { content: 'We close on Sundays' });
  expect(asked).toHaveLength(1);
  expect(presentModel()).toBe('lexical-1');
  expect(await models(ctx)).toEqual(['lexical-1']);
});

test('inside an open transaction no model is asked', async () => {
  const ctx = await createTenant();
  behaviour = 'well';
  const { remember, withUser: open } = await load('meaning');
  await open(ctx, (tx) =>
    remember({ ...ctx, tx, afterCommit: [] }, { content: 'Ravi handles exports' }),
  );
  expect(asked).toHaveLength(0);
  expect(await withUser(ctx, (tx) => tx.memoryChunk.count())).toBe(1);
});
