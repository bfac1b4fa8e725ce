import { formatDate } from '@/lib/format';
import type { When, WhenKey } from '../reading/read-when';
import type { Draft } from './draft';

const words: Record<WhenKey, [en: string, hi: string]> = {
  today: ['today', 'आज'],
  tomorrow: ['tomorrow', 'कल'],
  yesterday: ['yesterday', 'बीते कल'],
  this_week: ['this week', 'इस हफ़्ते'],
  next_week: ['next week', 'अगले हफ़्ते'],
  this_month: ['this month', 'इस महीने'],
  next_month: ['next month', 'अगले महीने'],
};

/** `next week (30 Nov 2026 to 6 Dec 2026)`, `on 5 Dec 2026`. */
export function whenWords({ from, to, key }: When, draft: Draft): string {
  const day = (date: string) => formatDate(date, draft.language);
  if (from === to)
    return key ? draft.say(...words[key]) : draft.say(`on ${day(from)}`, `${day(from)} को`);
  const span = draft.say(`${day(from)} to ${day(to)}`, `${day(from)} से ${day(to)}`);
  return key ? `${draft.say(...words[key])} (${span})` : draft.say(`from ${span}`, `${span} तक`);
}
