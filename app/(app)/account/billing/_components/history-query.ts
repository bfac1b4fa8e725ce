import type { HistoryFilters } from '@/lib/billing';
import { paymentStates } from '@/lib/billing/schemas';

export type SearchParams = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
const mostCharacters = 100;

/** What the address looks for; nonsense in it is as if it were not there. */
export function readHistory(params: SearchParams, years: readonly string[]): HistoryFilters {
  const text = one(params.q)?.replaceAll('\0', '').trim().slice(0, mostCharacters);
  return {
    year: years.find((year) => year === one(params.year)),
    state: paymentStates.find((state) => state === one(params.state)),
    text: text || undefined,
  };
}

/** The address of the person's register with the same filters. */
export function registerHref({ year, state, text }: HistoryFilters): string {
  const words = new URLSearchParams();
  if (year) words.set('year', year);
  if (state) words.set('state', state);
  if (text) words.set('q', text);
  return words.size > 0 ? `/account/billing/register?${words}` : '/account/billing/register';
}

export const isNarrowed = ({ year, state, text }: HistoryFilters) => Boolean(year || state || text);
