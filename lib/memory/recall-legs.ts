import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { Prisma, type Tx } from '@/lib/platform/db';
import type { Embedded } from './embed-contents';
import { columns, isCurrent, isMine, type Row } from './internal';
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

export type Question = {
  text: string;
  embedded: Embedded;
  /** Only what everyone in the workspace may see. */
  sharedOnly: boolean;
  /** Memories that another way led to; read with the rest where they may be recalled. */
  others?: readonly string[];
};
export type Found = Row & Record<Exclude<RecallLeg, 'graph'>, number | null>;

const sum = (terms: Prisma.Sql[]) => (terms.length > 0 ? Prisma.join(terms, ' + ') : Prisma.sql`0`);
const named = (name: string, at: number) => Prisma.raw(`${name}${at}`);
const bit = (at: number) => Prisma.raw(`((s.mask >> ${at}) & 1)`);

/** The words of a question, each stem once. */
export function termsOf(text: string): { word: string; stem: string }[] {
  const terms = new Map<string, string>();
  for (const word of contentWords(text)) {
    const stem = stemOf(word);
    if (!terms.has(stem)) terms.set(stem, word);
  }
  return [...terms].slice(0, mostWords).map(([stem, word]) => ({ stem, word }));
}

const mask = (terms: readonly { stem: string }[]) => {
  const lexeme = ({ stem }: { stem: string }) => `'${stem}'`;
  const any = terms.map(lexeme).join(' | ');
  const bits = terms.map(
    (term, at) =>
      Prisma.sql`((m.lexemes @@ ${lexeme(term)}::tsquery)::int::bigint << ${Prisma.raw(String(at))})`,
  );
  return Prisma.sql`CASE WHEN m.lexemes @@ ${any}::tsquery THEN ${sum(bits)} ELSE 0 END`;
};

/**
 * The three legs that search the text, in one statement over the tenant's own rows: read once, exactly, into
 * a materialised table, so that no index over all tenants is asked and other models' vectors stay out.
 * Words weigh by how rare they are in this workspace. A word that nobody wrote is looked for by its
 * trigrams everywhere; otherwise trigrams only order what the others found.
 */
export async function readLegs(tx: Tx, ctx: WorkspaceCtx, question: Question): Promise<Found[]> {
  const { text, embedded, sharedOnly, others = [] } = question;
  const terms = termsOf(text);
  const scope = sharedOnly ? Prisma.sql`AND m.visibility = 'workspace'` : Prisma.empty;
  const floor = embedded.model === lexicalModel ? leastLexicalCosine : 0;
  const at = [...terms.keys()];
  const unknown = (one: number) => Prisma.sql`t.${named('d', one)} = 0`;
  const words = terms.map(({ word }) => word);
  return tx.$queryRaw<Found[]>`
    WITH scan AS MATERIALIZED (
      SELECT m.id, length(m.lexemes)::float8 AS len, ${terms.length > 0 ? mask(terms) : Prisma.sql`0::bigint`} AS mask,
        CASE WHEN m.embedding_model = ${embedded.model}
          THEN 1 - (m.embedding <=> ${JSON.stringify(embedded.vector)}::vector) END AS cosine
      FROM memory_chunks m WHERE ${isMine(ctx)} ${scope} AND ${isCurrent()}
    ), totals AS MATERIALIZED (
      SELECT count(*)::float8 AS n, greatest(avg(s.len), 1)::float8 AS mean
        ${Prisma.join([Prisma.empty, ...at.map((one) => Prisma.sql`coalesce(sum(${bit(one)}), 0)::float8 AS ${named('d', one)}`)], ', ')}
      FROM scan s
    ), by_text AS MATERIALIZED (
      SELECT s.id, (${sum(at.map((one) => Prisma.sql`${bit(one)} * ln(1 + (t.n - t.${named('d', one)} + 0.5) / (t.${named('d', one)} + 0.5))`))})
        * ${k1 + 1}::float8 / (1 + ${k1}::float8 * (${1 - b}::float8 + ${b}::float8 * s.len / t.mean)) AS score
      FROM scan s, totals t WHERE s.mask > 0 ORDER BY score DESC, s.id LIMIT ${perLeg}
    ), by_vector AS MATERIALIZED (
      SELECT s.id, s.cosine AS score FROM scan s WHERE s.cosine >= ${floor}::float8
      ORDER BY s.cosine DESC, s.id LIMIT ${perLeg}
    ), by_trigram AS MATERIALIZED (
      SELECT id, score FROM (
        SELECT m.id, (${sum(at.map((one) => Prisma.sql`CASE WHEN ${unknown(one)} THEN word_similarity(${words[one]}, m.content)::float8 ELSE 0 END`))})
          / greatest(1, ${sum(at.map((one) => Prisma.sql`(${unknown(one)})::int`))}) AS score
        FROM scan s JOIN memory_chunks m ON m.id = s.id CROSS JOIN totals t
        WHERE ${at.length > 0 ? Prisma.join(at.map(unknown), ' OR ') : Prisma.sql`false`}
        UNION ALL
        SELECT m.id, word_similarity(${words.join(' ')}, m.content)::float8
        FROM (SELECT id FROM by_text UNION SELECT id FROM by_vector) c
          JOIN memory_chunks m ON m.id = c.id CROSS JOIN totals t
        WHERE ${
          at.length > 0
            ? Prisma.join(
                at.map((one) => Prisma.sql`NOT ${unknown(one)}`),
                ' AND ',
              )
            : Prisma.sql`false`
        }
      ) x WHERE score >= ${leastTrigram}::float8 ORDER BY score DESC, id LIMIT ${perLeg}
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
