import { executionStatuses, type ListExecutionsInput } from '@/lib/executions/schemas';

export const labels = ['cached', 'flagged'] as const;

export type ExecutionFilters = {
  status?: (typeof executionStatuses)[number];
  /** Only what waits for an admin. */
  waiting?: boolean;
  skill?: string;
  campaign?: string;
  label?: (typeof labels)[number];
  mine?: boolean;
  /** A member's id. */
  by?: string;
  page: number;
};
type SearchParams = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
const isId = (value: string | undefined): value is string =>
  value !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

/** What the address asks for; nonsense in it is as if it were not there. */
export function readFilters(params: SearchParams): ExecutionFilters {
  const status = executionStatuses.find((known) => known === one(params.status));
  const label = labels.find((known) => known === one(params.label));
  const [skill, campaign, by] = [one(params.skill), one(params.campaign), one(params.by)];
  const page = Number(one(params.page) ?? 1);
  return {
    ...(status ? { status } : {}),
    ...(one(params.status) === 'waiting' ? { waiting: true } : {}),
    ...(skill && /^[a-z]+\.[a-z0-9_]+$/.test(skill) ? { skill } : {}),
    ...(isId(campaign) ? { campaign } : {}),
    ...(label ? { label } : {}),
    ...(by === 'me' ? { mine: true } : {}),
    ...(isId(by) ? { by } : {}),
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}

/** Whether anything is left out. */
export const isFiltered = ({ page: _page, ...filters }: ExecutionFilters) =>
  Object.values(filters).some(Boolean);

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
  if (next.campaign) query.set('campaign', next.campaign);
  if (next.label) query.set('label', next.label);
  if (next.mine) query.set('by', 'me');
  else if (next.by) query.set('by', next.by);
  if (next.page > 1) query.set('page', String(next.page));
  const text = query.toString();
  return text ? `${base}?${text}` : base;
}

export const toListInput = (filters: ExecutionFilters): ListExecutionsInput => {
  const { skill, campaign, by, ...same } = filters;
  return {
    ...same,
    ...(skill ? { skillId: skill } : {}),
    ...(campaign ? { campaignId: campaign } : {}),
    ...(by ? { userId: by } : {}),
  };
};
