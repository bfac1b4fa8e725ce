// What recall costs beyond the bare SQL of one exact search by vector, measured in the same run against the
// same Postgres: 10,000 memories in one workspace, others around it. `npm run bench -- memory` starts an
// embedded Postgres for it. A number after the name makes fewer.
import { Client } from 'pg';
import { recall } from '@/lib/memory';
import { lexemesOf } from '@/lib/memory/lexemes';
import { embedLexically, lexicalModel } from '@/lib/memory/lexical-embedding';
import { contentHash } from '@/lib/memory/tokens';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { disconnectDatabase, withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { env } from '@/lib/platform/env';
import { disconnectRedis } from '@/lib/platform/redis';
import { createTenant } from '@/lib/testing/tenant';

const inOurs = Number(process.argv[2] ?? 10_000);
const inEachOther = inOurs / 5;
const others = 5;
const questions = 60;
const perInsert = 250;

/** The same numbers in every run. */
let seed = 20261122;
function random(): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
}
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const products =
  'sari stole dupatta kurta runner napkin cushion quilt scarf shawl towel curtain'.split(' ');
const cities =
  'Jaipur Pune Surat Kochi Indore Nagpur Varanasi Bhuj Chennai Mysuru Patna Ranchi'.split(' ');
const names = 'Meera Ravi Asha Suresh Farah Joseph Lakshmi Imran Kavita Arjun Neha Vikram'.split(
  ' ',
);
const buyers =
  'hotels schools offices temples boutiques exporters families startups clinics airlines'.split(
    ' ',
  );
const colours = 'indigo madder turmeric ivory charcoal rust emerald maroon pistachio saffron'.split(
  ' ',
);
/** Words that occur seldom, as most words do. */
const rare = Array.from({ length: 4000 }, (_, at) => {
  const letters = 'bdghjklmnprstvw';
  const vowels = 'aeiou';
  let word = '';
  for (let rest = at + 3000; rest > 0; rest = Math.floor(rest / 75)) {
    word += (letters[rest % 15] ?? 'k') + (vowels[Math.floor(rest / 15) % 5] ?? 'a');
  }
  return word;
});

const shapes = [
  () =>
    `The ${pick(colours)} ${pick(products)} costs ₹${100 * Math.ceil(random() * 200)} in ${pick(cities)}`,
  () =>
    `${pick(names)} handles ${pick(buyers)} of ${pick(cities)} and prefers ${pick(rare)} ${pick(products)}s`,
  () =>
    `हमारे ${pick(cities)} के ग्राहक ${pick(colours)} ${pick(products)} ${Math.ceil(random() * 30)} दिन में चाहते हैं`,
  () =>
    `Research on ${pick(buyers)}: they buy ${pick(products)}s in ${pick(cities)}, ask for ${pick(rare)} and ${pick(rare)}, compare with ${pick(rare)}, and decide within ${Math.ceil(random() * 9)} weeks after a sample in ${pick(colours)} has arrived. `.repeat(
      1 + Math.floor(random() * 3),
    ),
];
const content = () => `${pick(shapes)()} (${pick(rare)} ${pick(rare)})`;

async function fill({ userId, workspaceId }: WorkspaceCtx, count: number) {
  for (let at = 0; at < count; at += perInsert) {
    const texts = Array.from({ length: Math.min(perInsert, count - at) }, content);
    await withSystem(
      (tx) => tx.$executeRaw`
        INSERT INTO memory_chunks (id, user_id, workspace_id, visibility, content, embedding, embedding_model,
          memory_type, content_hash, lexemes)
        SELECT 'mem_' || gen_random_uuid(), ${userId}::uuid, ${workspaceId}::uuid, 'workspace', content,
          embedding::vector, ${lexicalModel}, 'fact', hash, lexemes::tsvector
        FROM unnest(${texts}::text[], ${texts.map((text) => JSON.stringify(embedLexically(text)))}::text[],
          ${texts.map((text) => contentHash(text))}::text[], ${texts.map((text) => lexemesOf(text))}::text[])
          AS t (content, embedding, hash, lexemes)
        ON CONFLICT DO NOTHING`,
      { timeoutMs: 120_000 },
    );
  }
}

type Ask = { name: string; query: () => string };
const kinds: Ask[] = [
  {
    name: 'known words',
    query: () => `What does the ${pick(colours)} ${pick(products)} cost in ${pick(cities)}?`,
  },
  {
    name: 'rare words',
    query: () => `Who asks for ${pick(rare)} ${pick(products)}s and ${pick(rare)}?`,
  },
  {
    name: 'a typing error',
    query: () =>
      `What does ${pick(names).slice(0, 3)}q${pick(names).slice(2)} want in ${pick(cities)}?`,
  },
];

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function spread(taken: number[]) {
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.floor(taken.length * share)] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

/** One exact search by vector inside the tenant: the least that any recall by meaning can do. */
const bare = (ctx: WorkspaceCtx, query: string) =>
  withUser(
    ctx,
    (tx) => tx.$queryRaw`
      WITH near AS MATERIALIZED (
        SELECT id, content, embedding <=> ${JSON.stringify(embedLexically(query))}::vector AS distance
        FROM memory_chunks WHERE workspace_id = ${ctx.workspaceId}::uuid AND embedding_model = ${lexicalModel})
      SELECT id, content, distance FROM near ORDER BY distance LIMIT 8`,
  );

/** Indexes over all tenants, which no recall asks: filling them would take most of the time. */
async function dropWideIndexes() {
  const client = new Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  const { rows } = await client.query<{ rows: number }>(
    'SELECT count(*)::int AS rows FROM memory_chunks',
  );
  if (rows[0]?.rows === 0) await client.query('DROP INDEX IF EXISTS idx_memory_embedding');
  await client.end();
}

await dropWideIndexes();
const ours = await createTenant();
process.stdout.write(`Filling ${inOurs} memories, and ${others} × ${inEachOther} of others …\n`);
await fill(ours, inOurs);
for (let other = 0; other < others; other += 1) await fill(await createTenant(), inEachOther);

const line = (first: string, cells: readonly string[]) =>
  process.stdout.write(`${first.padEnd(18)}${cells.map((one) => one.padStart(12)).join('')}\n`);
line('', ['bare p50', 'bare p95', 'recall p50', 'recall p95', 'p50 ×', 'p95 ×']);
for (const { name, query } of kinds) {
  const [without, withAll]: [number[], number[]] = [[], []];
  for (let at = -3; at < questions; at += 1) {
    const asked = query();
    // one after the other, so that a busy machine is busy for both
    const [one, other] = [
      await timeOf(() => bare(ours, asked)),
      await timeOf(() => recall(ours, { query: asked })),
    ];
    if (at < 0) continue;
    without.push(one);
    withAll.push(other);
  }
  const [a, b] = [spread(without), spread(withAll)];
  const ms = [a.p50, a.p95, b.p50, b.p95].map((one) => `${one.toFixed(1)} ms`);
  line(name, [...ms, (b.p50 / a.p50).toFixed(2), (b.p95 / a.p95).toFixed(2)]);
}
await disconnectDatabase();
await disconnectRedis();
