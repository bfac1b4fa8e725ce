import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { Prisma, type Tx } from '@/lib/platform/db';
import { name, tidyName } from './graph/name-patterns';
import { columns, isCurrent, isMine, type Row } from './internal';
import { contentWords, stemOf } from './tokens';

type First = { id: string; content: string };
type Asked = { query: string; firsts: readonly First[]; sharedOnly: boolean };

const mostNames = 12;
/** A name that more speak of tells none of them from the others. */
const mostOfOne = 8;
const names = new RegExp(name, 'gu');

/** Names in a text: of several words, or one that stands with a capital where no sentence begins. */
export function namesIn(text: string): string[] {
  const found = new Set<string>();
  for (const { 0: match, index } of text.matchAll(names)) {
    const one = tidyName(match);
    if (one === null) continue;
    const begins = index === 0 || /[.!?:।]\s+$/u.test(text.slice(0, index));
    if (!/\s/.test(one) && (begins || one.length < 4)) continue;
    found.add(one);
  }
  return [...found];
}

/**
 * The second step of a question that names nobody: “our ribbon printer” finds who that is, and what is
 * known of that name follows. The nearest first; what the question names itself is found by its words.
 */
export async function namedAgain(tx: Tx, ctx: WorkspaceCtx, { query, firsts, sharedOnly }: Asked) {
  const asked = new Set(contentWords(query).map(stemOf));
  const sought = firsts
    .flatMap(({ id, content }, at) =>
      namesIn(content).map((one) => {
        const stems = [...new Set(contentWords(one).map(stemOf))];
        const lexemes = `(${stems.map((stem) => `'${stem}'`).join(' & ')})`;
        return { from: id, nearness: 1 / (at + 1), stems, lexemes };
      }),
    )
    .filter(({ stems }) => stems.some((stem) => !asked.has(stem)))
    .slice(0, mostNames);
  if (sought.length === 0) return [];
  const scope = sharedOnly ? Prisma.sql`AND m.visibility = 'workspace'` : Prisma.empty;
  const each = [...new Set(sought.map(({ lexemes }) => lexemes))];
  const bits = each.map(
    (one, at) => Prisma.sql`((m.lexemes @@ ${one}::tsquery)::int << ${Prisma.raw(String(at))})`,
  );
  const telling = each.map((_, at) => {
    const bit = Prisma.raw(`(1 << ${at})`);
    // one more than may speak of it: the memory that the name comes from
    return Prisma.sql`CASE WHEN count(*) FILTER (WHERE mask & ${bit} <> 0) <= ${mostOfOne + 1} THEN ${bit} ELSE 0 END`;
  });
  // what common names are found in is never read whole
  const rows = await tx.$queryRaw<Hit[]>`
    WITH hits AS MATERIALIZED (
      SELECT m.id, ${Prisma.join(bits, ' + ')} AS mask FROM memory_chunks m
      WHERE ${isMine(ctx)} ${scope} AND ${isCurrent()} AND m.lexemes @@ ${each.join(' | ')}::tsquery
    ), telling AS MATERIALIZED (SELECT ${Prisma.join(telling, ' + ')} AS mask FROM hits)
    SELECT ${columns}, h.mask & t.mask AS mask
    FROM hits h CROSS JOIN telling t JOIN memory_chunks m ON m.id = h.id WHERE h.mask & t.mask <> 0`;
  return rank(
    sought.map((one) => ({ ...one, bit: 1 << each.indexOf(one.lexemes) })),
    rows,
  );
}

/** `mask`: which of the names it holds. */
type Hit = Row & { mask: number };
type Sought = { from: string; nearness: number; bit: number };

function rank(sought: readonly Sought[], rows: readonly Hit[]): { row: Row; score: number }[] {
  const scores = new Map<string, number>();
  for (const { from, nearness, bit } of sought) {
    const meant = rows.filter(({ id, mask }) => id !== from && (mask & bit) !== 0);
    if (meant.length > mostOfOne) continue;
    for (const { id } of meant) {
      scores.set(id, (scores.get(id) ?? 0) + nearness / Math.sqrt(meant.length));
    }
  }
  return rows
    .flatMap(({ mask: _mask, ...row }) => {
      const score = scores.get(row.id);
      return score === undefined ? [] : [{ row, score }];
    })
    .sort((a, b) => b.score - a.score || (a.row.id < b.row.id ? -1 : 1));
}
