import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { Prisma, type Tx } from '@/lib/platform/db';
import type { Embedded } from './embed-contents';
import { columns, isCurrent, isMine, type Row } from './internal';
import { kinSought } from './kin';
import { lexicalModel } from './lexical-embedding';
import type { RecallLeg } from './schemas';
import { contentWords, stemOf } from './tokens';

/** What one leg hands to the fusion at most. */
const perLeg = 50;
/** A question's words beyond these add nothing but time; a mask of bits holds them. */
const mostWords = 24;
/** Below it two built-in vectors are alike by chance: three times the noise of 768 hashed signs. */
const leastLexicalCosine = 0.1;
const leastTrigram = 0.4;
/** Of BM25: how soon more of a word counts no more, and how much a long text is held against it. */
const [k1, b] = [1.2, 0.75];
/** A misspelt word is looked for where one begins as it does: most errors come later. */
const keptLetters = (stem: readonly string[]) => stem.slice(0, stem.length < 6 ? 2 : 3).join('');

export type Question = {
  text: string;
  embedded: Embedded;
  /** Only what everyone in the workspace may see. */
  sharedOnly: boolean;
  /** Memories that another way led to; read with the rest where they may be recalled. */
  others?: readonly string[];
};
export type Found = Row & Record<Exclude<RecallLeg, 'graph'>, number | null>;
/** `sought`: every lexeme that meets the word, its own stem first. */
type Term = { word: string; stem: string; sought: string[] };

/** The words of a question, each stem once. */
export function termsOf(text: string): Term[] {
  const terms = new Map<string, string>();
  for (const word of contentWords(text)) {
    const stem = stemOf(word);
    if (!terms.has(stem)) terms.set(stem, word);
  }
  return [...terms]
    .slice(0, mostWords)
    .map(([stem, word]) => ({ stem, word, sought: [stem, ...kinSought(word)] }));
}

/** A question about nothing finds nothing by its words. */
const orNone = (terms: readonly Prisma.Sql[], by: string, none: Prisma.Sql) =>
  terms.length > 0 ? Prisma.join([...terms], by) : none;
const zero = Prisma.sql`0`;
/** In how many memories the word stands. */
const seen = (at: number) => Prisma.raw(`t.seen${at}`);
const bit = (at: number) => Prisma.raw(`((s.mask >> ${at}) & 1)`);

/** Which of the words a memory holds, as bits. */
function maskOf(terms: readonly Term[]): Prisma.Sql {
  if (terms.length === 0) return Prisma.sql`0::bigint`;
  const lexemes = terms.map(({ sought }) => `(${sought.map((one) => `'${one}'`).join(' | ')})`);
  const bits = lexemes.map(
    (one, at) =>
      Prisma.sql`((m.lexemes @@ ${one}::tsquery)::int::bigint << ${Prisma.raw(String(at))})`,
  );
  return Prisma.sql`CASE WHEN m.lexemes @@ ${lexemes.join(' | ')}::tsquery
    THEN ${Prisma.join(bits, ' + ')} ELSE 0 END`;
}

/** How many memories there are, how long, and in how many each word stands; which words nobody wrote. */
function totalsOf(terms: readonly Term[]): Prisma.Sql {
  const counts = terms.map(
    (_, at) => Prisma.sql`, coalesce(sum(${bit(at)}), 0)::float8 AS ${Prisma.raw(`seen${at}`)}`,
  );
  const beginnings = terms.map(({ stem }, at) => {
    const beginning = `'${keptLetters([...stem])}':*`;
    return Prisma.sql`CASE WHEN ${seen(at)} = 0 THEN ${beginning}::text END`;
  });
  return Prisma.sql`
    SELECT t.*, concat_ws(' | ', ${orNone(beginnings, ', ', Prisma.sql`NULL`)})::tsquery AS strange
    FROM (SELECT count(*)::float8 AS n, greatest(avg(s.len), 1)::float8 AS mean
      ${orNone(counts, ' ', Prisma.empty)} FROM scan s) t`;
}

/** BM25 with each word counted once, as the lexemes know it. */
function textScore(terms: readonly Term[]): Prisma.Sql {
  const weights = terms.map(
    (_, at) => Prisma.sql`${bit(at)} * ln(1 + (t.n - ${seen(at)} + 0.5) / (${seen(at)} + 0.5))`,
  );
  return Prisma.sql`(${orNone(weights, ' + ', zero)}) * ${k1 + 1}::float8
    / (1 + ${k1}::float8 * (${1 - b}::float8 + ${b}::float8 * s.len / t.mean))`;
}

/** How near the words that nobody wrote come to some word of a memory; of all words when all are known. */
function trigramScore(terms: readonly Term[]): Prisma.Sql {
  const near = terms.map(
    ({ word }, at) =>
      Prisma.sql`CASE WHEN ${seen(at)} = 0 THEN word_similarity(${word}, m.content)::float8 ELSE 0 END`,
  );
  const strange = terms.map((_, at) => Prisma.sql`(${seen(at)} = 0)::int`);
  const all = terms.map(({ word }) => word).join(' ');
  return Prisma.sql`CASE WHEN numnode(t.strange) = 0 THEN word_similarity(${all}, m.content)::float8
    ELSE (${orNone(near, ' + ', zero)}) / greatest(1, ${orNone(strange, ' + ', zero)}) END`;
}

/**
 * The three legs that search the text, in one statement over the tenant's own rows: read once, exactly, into
 * a materialised table, so that no index over all tenants is asked and other models' vectors stay out.
 * Words weigh by how rare they are in this workspace. Trigrams order what the others found, and find the
 * words that nobody wrote so.
 */
export async function readLegs(tx: Tx, ctx: WorkspaceCtx, question: Question): Promise<Found[]> {
  const { text, embedded, sharedOnly, others = [] } = question;
  const terms = termsOf(text);
  const scope = sharedOnly ? Prisma.sql`AND m.visibility = 'workspace'` : Prisma.empty;
  const leastCosine = embedded.model === lexicalModel ? leastLexicalCosine : 0;
  return tx.$queryRaw<Found[]>`
    WITH scan AS MATERIALIZED (
      SELECT m.id, length(m.lexemes)::float8 AS len, ${maskOf(terms)} AS mask,
        CASE WHEN m.embedding_model = ${embedded.model}
          THEN 1 - (m.embedding <=> ${JSON.stringify(embedded.vector)}::vector) END AS cosine
      FROM memory_chunks m WHERE ${isMine(ctx)} ${scope} AND ${isCurrent()}
    ), totals AS MATERIALIZED (${totalsOf(terms)}
    ), by_text AS MATERIALIZED (
      SELECT s.id, ${textScore(terms)} AS score FROM scan s, totals t
      WHERE s.mask > 0 ORDER BY score DESC, s.id LIMIT ${perLeg}
    ), by_vector AS MATERIALIZED (
      SELECT s.id, s.cosine AS score FROM scan s WHERE s.cosine >= ${leastCosine}::float8
      ORDER BY s.cosine DESC, s.id LIMIT ${perLeg}
    ), by_trigram AS MATERIALIZED (
      SELECT c.id, c.score FROM (
        SELECT m.id, ${trigramScore(terms)} AS score FROM (
          SELECT id FROM by_text UNION SELECT id FROM by_vector UNION
          SELECT o.id FROM totals t, memory_chunks o
          WHERE numnode(t.strange) > 0 AND o.workspace_id = ${ctx.workspaceId}::uuid AND o.lexemes @@ t.strange
        ) near JOIN scan s ON s.id = near.id JOIN memory_chunks m ON m.id = near.id CROSS JOIN totals t
      ) c WHERE c.score >= ${leastTrigram}::float8 ORDER BY c.score DESC, c.id LIMIT ${perLeg}
    )
    SELECT ${columns}, f.score AS text, v.score AS vector, g.score AS trigram
    FROM (SELECT id FROM by_text UNION SELECT id FROM by_vector UNION SELECT id FROM by_trigram
        UNION SELECT unnest(${[...others]}::text[])) c
      JOIN scan s ON s.id = c.id
      JOIN memory_chunks m ON m.id = c.id
      LEFT JOIN by_text f ON f.id = c.id
      LEFT JOIN by_vector v ON v.id = c.id
      LEFT JOIN by_trigram g ON g.id = c.id`;
}

/** One leg's part of what was found, the best first. */
export const legOf = (found: readonly Found[], leg: Exclude<RecallLeg, 'graph'>) =>
  found
    .flatMap((row) => (row[leg] === null ? [] : [{ id: row.id, score: row[leg] }]))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
