import type { RunTrace } from '@/lib/executions/schemas';
import type { Finding } from '@/lib/skills/schemas';
import { isRecord, type Known, lineOf } from '../../[id]/_components/used-context';

/** A named value of two runs, as lines to read. */
export type Pair = { key: string; path: string[]; before: string; after: string };

/** What two records say, name by name; names that say nothing in both are left out. */
export function pairsOf(before: Known, after: Known, path: string[] = []): Pair[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .map((name) => ({
      key: [...path, name].join('.'),
      path: [...path, name],
      before: lineOf(before[name]),
      after: lineOf(after[name]),
    }))
    .filter((pair) => pair.before !== '' || pair.after !== '');
}

export const differs = ({ before, after }: Pair) => before !== after;

const nested = ['foundation', 'constitution', 'campaign', 'move'];
/** Ids say nothing to a reader, and what the text repeats is the text's. */
const silent = ['sources', 'pastOutputs'];

/** What two runs knew: the Foundation, the constitution and the campaign field by field, the rest whole. */
export function contextPairs(before: Known, after: Known): Pair[] {
  const flat = (context: Known): Known => ({
    ...Object.fromEntries(
      Object.entries(context).filter(([name]) => !nested.includes(name) && !silent.includes(name)),
    ),
    icps: namesOf(context.icps),
  });
  // a run that kept only whose version it knew is compared by what it kept
  const inside = nested.flatMap((name) => {
    const [old, now] = [before[name], after[name]].map((value) => withoutId(value));
    const [less = {}, more = {}] = [old, now];
    const shared = (name: string) => name in less && name in more;
    const pairs = pairsOf(less, more, [name]);
    return Object.keys(less).length > 0 && Object.keys(more).length > 0
      ? pairs.filter((pair) => shared(pair.path.at(-1) ?? ''))
      : pairs;
  });
  return [...inside, ...pairsOf(flat(before), flat(after))];
}

const withoutId = (value: unknown): Known => {
  if (!isRecord(value)) return {};
  const { id: _, ...rest } = value;
  return rest;
};

const namesOf = (icps: unknown) =>
  Array.isArray(icps) ? icps.map((icp) => (isRecord(icp) ? String(icp.name ?? '') : '')) : [];

const isIssue = ({ weight, score }: Finding) => weight > 0 && score < 1;

/** What the second run mended, what it brought, and what both have. */
export function compareFindings(before: RunTrace, after: RunTrace) {
  const [old, now] = [before, after].map(({ view }) =>
    (view.critique?.findings ?? []).filter(isIssue),
  );
  const [first = [], second = []] = [old, now];
  const has = (findings: Finding[], { check }: Finding) =>
    findings.some((finding) => finding.check === check);
  return {
    mended: first.filter((finding) => !has(second, finding)),
    appeared: second.filter((finding) => !has(first, finding)),
    stayed: second.filter((finding) => has(first, finding)),
  };
}
