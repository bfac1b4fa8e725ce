import type { Gst } from '../schemas';
import type { StateCode } from '../states';
import { type IssuedDocument, isInterState, rateOf } from './document';

export type Sum = Pick<
  Gst,
  'taxablePaise' | 'cgstPaise' | 'sgstPaise' | 'igstPaise' | 'totalPaise'
>;
const parts = ['taxablePaise', 'cgstPaise', 'sgstPaise', 'igstPaise', 'totalPaise'] as const;

/** What documents come to, credit notes taken off. */
export function sumOf(documents: readonly IssuedDocument[]): Sum {
  const sum: Sum = { taxablePaise: 0, cgstPaise: 0, sgstPaise: 0, igstPaise: 0, totalPaise: 0 };
  for (const { kind, data } of documents) {
    for (const part of parts) sum[part] += kind === 'invoice' ? data.gst[part] : -data.gst[part];
  }
  return sum;
}

/** Groups in the order of their keys, each with its members in the order given. */
export function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

export type StateLine = Sum & { pos: StateCode; interState: boolean; rate: number };

/** Documents by place of supply, way of taxing and rate; credit notes taken off. GSTR-1, table 7. */
export const byState = (documents: readonly IssuedDocument[]): StateLine[] =>
  groupBy(documents, (one) =>
    [one.data.placeOfSupply, isInterState(one) ? 1 : 0, rateOf(one)].join(' '),
  ).flatMap(([, group]) => {
    const [one] = group;
    if (!one) return [];
    const pos = one.data.placeOfSupply;
    return [{ pos, interState: isInterState(one), rate: rateOf(one), ...sumOf(group) }];
  });

export type SacLine = Sum & { sac: string; rate: number };

/** Documents by service code and rate; credit notes taken off. GSTR-1, table 12. */
export const bySac = (documents: readonly IssuedDocument[]): SacLine[] =>
  groupBy(documents, (one) => `${one.data.seller.sac} ${rateOf(one)}`).flatMap(([, group]) => {
    const [one] = group;
    return one ? [{ sac: one.data.seller.sac, rate: rateOf(one), ...sumOf(group) }] : [];
  });

export type Run = { from: string; to: string; count: number };

const partsOf = (number: string) => {
  const at = number.lastIndexOf('/') + 1;
  return { series: number.slice(0, at), n: Number(number.slice(at)) };
};

/**
 * Numbers without a gap between them, by series. None is ever cancelled: an issued document stays, and a
 * rolled back one gave its number to the next. GSTR-1, table 13.
 */
export function runsOf(numbers: readonly string[]): Run[] {
  const sorted = numbers
    .map((number) => ({ number, ...partsOf(number) }))
    .sort((a, b) => (a.series === b.series ? a.n - b.n : a.series < b.series ? -1 : 1));
  const runs: Run[] = [];
  let before: (typeof sorted)[number] | undefined;
  for (const one of sorted) {
    const run = runs.at(-1);
    if (run && before?.series === one.series && before.n + 1 === one.n) {
      run.to = one.number;
      run.count += 1;
    } else runs.push({ from: one.number, to: one.number, count: 1 });
    before = one;
  }
  return runs;
}
