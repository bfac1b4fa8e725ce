import { addDays } from 'date-fns';
import { istDateOf } from '@/lib/platform/clock';

/** The IST date so many days from an instant, `YYYY-MM-DD`. */
export const day = (from: Date, days: number) => istDateOf(addDays(from, days));

/** The last day of India's financial year that the instant is in. */
export function yearEnd(from: Date) {
  const [year = 0, month = 0] = day(from, 0).split('-').map(Number);
  return `${month > 3 ? year + 1 : year}-03-31`;
}
