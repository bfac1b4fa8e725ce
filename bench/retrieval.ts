// How well recall finds what answers a question: recall@1, @5, @10 and MRR of each leg and of their fusion,
// beside BM25 of a library (MiniSearch; plain, and with Porter stems and without stop words) over the same
// texts in the same run. `npm run bench -- retrieval` measures the sets in bench/retrieval, the demo
// businesses with their Foundation and buyers. `npm run bench -- retrieval <file.json> [<limit>]` measures
// another set, at most so many of its conversations:
//
//   { "name": "…", "turns": [{ "id": "t1", "text": "…", "daysAgo": 3 }],
//     "questions": [{ "question": "…", "evidence": ["t1"], "kind": "…", "half": "tuning" | "held-out" }] }
//
// or an array of these, or LoCoMo's: [{ "sample_id": "…", "conversation": { "session_1": [{ "dia_id": "D1:1",
// "speaker": "…", "text": "…" }] }, "qa": [{ "question": "…", "evidence": ["D1:1"], "category": 1 }] }].
// Each set is told to a workspace of its own through `remember`; recall's built-in embedding is used unless
// a model is configured. BM25 is given every text as it was told, also those that `remember` has closed.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { saveFoundation } from '@/lib/foundation';
import { createIcp } from '@/lib/icps';
import { recall, syncGraph } from '@/lib/memory';
import { disconnectDatabase } from '@/lib/platform/db';
import { disconnectRedis } from '@/lib/platform/redis';
import { measure, type Outcome, outcomeOf } from '@/lib/testing/retrieval/measures';
import { rankers, rankLegs } from '@/lib/testing/retrieval/rank-legs';
import { type AskedOf, type RetrievalSet, readSets } from '@/lib/testing/retrieval/read-sets';
import { createTenant } from '@/lib/testing/tenant';
import { aaranya } from '@/prisma/demo/aaranya';
import { mahina } from '@/prisma/demo/mahina';
import { bm25 } from './retrieval/bm25';
import { tell } from './retrieval/tell';

type Row = { asked: AskedOf; outcomes: Record<string, Outcome> };

const peers = ['BM25', 'BM25 stems'] as const;
const [path, limit] = process.argv.slice(2);
const folder = join(import.meta.dirname, 'retrieval');
const paths = path
  ? [path]
  : readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => join(folder, file));
const sets = paths.flatMap(readSets).slice(0, Number(limit ?? 1000));

async function run(set: RetrievalSet): Promise<Row[]> {
  const ctx = await createTenant({ plan: 'agency' });
  const business = [aaranya, mahina].find(({ slug }) => slug === set.slug);
  if (business) {
    await saveFoundation(ctx, { fields: business.foundation, expectedVersion: null });
    for (const fields of business.icps) await createIcp(ctx, { fields });
    await syncGraph(ctx);
  }
  const { memories, known, replaced } = await tell(ctx, set, new Date());
  console.log(
    `${set.name}: ${set.turns.length} told (${known} known already, ${replaced} closed another), ${set.questions.length} questions`,
  );
  const plain = bm25(set.turns, false);
  const stemmed = bm25(set.turns, true);
  const rows: Row[] = [];
  for (const asked of set.questions) {
    const recalled = await recall(ctx, { query: asked.question.slice(0, 4000), limit: 50 });
    const fusion = recalled.map(({ id }) => id);
    const ranked = { ...(await rankLegs(ctx, asked.question)), fusion };
    const evidence = asked.evidence.flatMap((id) => memories.get(id) ?? []);
    const outcomes = Object.fromEntries(
      rankers.map((ranker) => [ranker, outcomeOf(ranked[ranker], evidence)]),
    );
    outcomes[peers[0]] = outcomeOf(plain(asked.question), asked.evidence);
    outcomes[peers[1]] = outcomeOf(stemmed(asked.question), asked.evidence);
    rows.push({ asked, outcomes });
  }
  return rows;
}

function table(title: string, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  console.log(`\n${title} (${rows.length} questions)`);
  console.log(['', '@1', '@5', '@10', 'MRR'].map((head) => head.padStart(12)).join(''));
  for (const name of [...peers, ...rankers]) {
    const { at1, at5, at10, mrr } = measure(rows.map(({ outcomes }) => outcomes[name] ?? []));
    const figures = [at1, at5, at10, mrr].map((value) => value.toFixed(3).padStart(12));
    console.log(name.padStart(12) + figures.join(''));
  }
  const at10 = (name: string) => measure(rows.map(({ outcomes }) => outcomes[name] ?? [])).at10;
  for (const peer of peers) {
    const gain = (at10('fusion') / at10(peer) - 1) * 100;
    console.log(`fusion over ${peer} in recall@10: ${gain >= 0 ? '+' : ''}${gain.toFixed(1)} %`);
  }
}

try {
  const rows: Row[] = [];
  for (const set of sets) rows.push(...(await run(set)));
  const kinds = [...new Set(rows.map(({ asked }) => asked.kind))];
  for (const half of ['tuning', 'held-out'] as const)
    table(
      half,
      rows.filter(({ asked }) => asked.half === half),
    );
  for (const kind of kinds)
    table(
      `both halves, ${kind}`,
      rows.filter(({ asked }) => asked.kind === kind),
    );
  const missed = rows.filter(
    ({ asked, outcomes }) =>
      asked.half === 'tuning' && outcomes.fusion?.some((rank) => rank === null || rank > 10),
  );
  if (missed.length > 0 && !path) console.log('\nNot among the first ten, of the tuning half:');
  for (const { asked, outcomes } of path ? [] : missed)
    console.log(`  ${asked.kind}: ${asked.question} (${JSON.stringify(outcomes)})`);
} finally {
  await disconnectDatabase();
  await disconnectRedis();
}
