import { daysBetween } from '@/lib/format';
import type { UsageFilters } from '@/lib/usage/schemas';

export const periods = ['month', 'last', '30', '90', 'days'] as const;
export type Period = (typeof periods)[number];
export type UsageQuery = {
  period: Period;
  /** Inclusive IST dates. */
  from: string;
  to: string;
  skill?: string | undefined;
  by?: string | undefined;
  campaign?: string | undefined;
};
type SearchParams = Record<string, string | string[] | undefined>;

const dayMs = 24 * 3_600_000;
const mostDays = 366;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

export const addDays = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** The last day of the month that a date is in. */
export function monthEnd(date: string): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function isDate(text: string | undefined): text is string {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

function rangeOf(period: Period, today: string): { from: string; to: string } {
  const first = `${today.slice(0, 7)}-01`;
  if (period === 'last') {
    const to = addDays(first, -1);
    return { from: `${to.slice(0, 7)}-01`, to };
  }
  if (period === '30' || period === '90') {
    return { from: addDays(today, 1 - Number(period)), to: today };
  }
  return { from: first, to: monthEnd(today) };
}

/** What the address asks for; nonsense in it is as if it were not there. Chosen days go before a period. */
export function readQuery(params: SearchParams, today: string): UsageQuery {
  const [from, to] = [one(params.from), one(params.to)];
  const skill = one(params.skill);
  const by = one(params.by);
  const campaign = one(params.campaign);
  const narrowed = {
    ...(skill && /^[a-z]+\.[a-z0-9_]+$/.test(skill) ? { skill } : {}),
    ...(by && uuid.test(by) ? { by } : {}),
    ...(campaign && (campaign === 'none' || uuid.test(campaign)) ? { campaign } : {}),
  };
  if (isDate(from) && isDate(to)) {
    const [first = from, last = to] = [from, to].sort();
    const far = daysBetween(first, last) >= mostDays;
    return {
      period: 'days',
      from: far ? addDays(last, 1 - mostDays) : first,
      to: last,
      ...narrowed,
    };
  }
  const named = periods.find((known) => known === one(params.period));
  const period = named && named !== 'days' ? named : 'month';
  return { period, ...rangeOf(period, today), ...narrowed };
}

/** The address of the screen, or of its table as a file, under other filters. */
export function usageHref(base: string, query: UsageQuery, change: Partial<UsageQuery> = {}) {
  const next = { ...query, ...change };
  const words = new URLSearchParams();
  if (next.period === 'days') {
    words.set('from', next.from);
    words.set('to', next.to);
  } else if (next.period !== 'month') words.set('period', next.period);
  for (const name of ['skill', 'by', 'campaign'] as const) {
    if (next[name]) words.set(name, next[name]);
  }
  const text = words.toString();
  return text ? `${base}?${text}` : base;
}

export const isNarrowed = ({ skill, by, campaign }: UsageQuery) => Boolean(skill || by || campaign);

export const toFilters = ({ from, to, skill, by, campaign }: UsageQuery): UsageFilters => ({
  from,
  to,
  ...(skill ? { skillId: skill } : {}),
  ...(by ? { userId: by } : {}),
  ...(campaign ? { campaignId: campaign } : {}),
});
