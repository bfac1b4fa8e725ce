import { executionStatuses, type ListExecutionsInput } from '@/lib/executions/schemas';

export type ExecutionFilters = {
  status?: (typeof executionStatuses)[number];
  /** Only what waits for an admin. */
  waiting?: boolean;
  skill?: string;
  mine?: boolean;
  page: number;
};
type SearchParams = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** What the address asks for; nonsense in it is as if it were not there. */
export function readFilters(params: SearchParams): ExecutionFilters {
  const status = executionStatuses.find((known) => known === one(params.status));
  const skill = one(params.skill);
  const page = Number(one(params.page) ?? 1);
  return {
    ...(status ? { status } : {}),
    ...(one(params.status) === 'waiting' ? { waiting: true } : {}),
    ...(skill && /^[a-z]+\.[a-z0-9_]+$/.test(skill) ? { skill } : {}),
    ...(one(params.by) === 'me' ? { mine: true } : {}),
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}

/** The address of the list under other filters; the page begins anew unless it is what changes. */
export function filtersHref(
  base: string,
  filters: ExecutionFilters,
  change: Partial<ExecutionFilters>,
) {
  const next = { ...filters, page: 1, ...change };
  const query = new URLSearchParams();
  if (next.waiting) query.set('status', 'waiting');
  else if (next.status) query.set('status', next.status);
  if (next.skill) query.set('skill', next.skill);
  if (next.mine) query.set('by', 'me');
  if (next.page > 1) query.set('page', String(next.page));
  const text = query.toString();
  return text ? `${base}?${text}` : base;
}

export const toListInput = ({ skill, ...filters }: ExecutionFilters): ListExecutionsInput => ({
  ...filters,
  ...(skill ? { skillId: skill } : {}),
});
