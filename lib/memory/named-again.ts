import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { Prisma, type Tx } from '@/lib/platform/db';
import { name, tidyName } from './graph/name-patterns';
import { columns, isCurrent, isMine, type Row } from './internal';
import { contentWords, stemOf, wordsOf } from './tokens';

type First = { id: string; content: string };
type Asked = { query: string; firsts: readonly First[]; sharedOnly: boolean };

const mostNames = 12;
const mostRows = 50;
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
      namesIn(content).map((one) => ({
        from: id,
        nearness: 1 / (at + 1),
        stems: [...new Set(contentWords(one).map(stemOf))],
      })),
    )
    .filter(({ stems }) => stems.some((stem) => !asked.has(stem)))
    .slice(0, mostNames);
  if (sought.length === 0) return [];
  const any = sought.map(({ stems }) => `(${stems.map((one) => `'${one}'`).join(' & ')})`);
  const scope = sharedOnly ? Prisma.sql`AND m.visibility = 'workspace'` : Prisma.empty;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT ${columns} FROM memory_chunks m
    WHERE ${isMine(ctx)} ${scope} AND ${isCurrent()} AND m.lexemes @@ ${any.join(' | ')}::tsquery
    ORDER BY m.last_accessed DESC, m.id LIMIT ${mostRows}`;
  return rank(sought, rows);
}

type Sought = { from: string; nearness: number; stems: string[] };

function rank(sought: readonly Sought[], rows: readonly Row[]): { row: Row; score: number }[] {
  const stemsOf = new Map(
    rows.map(({ id, content }) => [id, new Set(wordsOf(content).map(stemOf))]),
  );
  const scores = new Map<string, number>();
  for (const { from, nearness, stems } of sought) {
    const meant = rows.filter(
      ({ id }) => id !== from && stems.every((stem) => stemsOf.get(id)?.has(stem)),
    );
    if (meant.length > mostOfOne) continue;
    for (const { id } of meant) {
      scores.set(id, (scores.get(id) ?? 0) + nearness / Math.sqrt(meant.length));
    }
  }
  return rows
    .flatMap((row) => {
      const score = scores.get(row.id);
      return score === undefined ? [] : [{ row, score }];
    })
    .sort((a, b) => b.score - a.score || (a.row.id < b.row.id ? -1 : 1));
}
