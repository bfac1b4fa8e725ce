import { istDateOf } from '@/lib/platform/clock';

const dayMs = 24 * 3600 * 1000;

/** The instant so many days later. */
export const daysAfter = (from: Date, days: number) => new Date(from.getTime() + days * dayMs);

/** The IST date so many days from an instant, `YYYY-MM-DD`. */
export const day = (from: Date, days: number) => istDateOf(daysAfter(from, days));

/** The last day of India's financial year that the instant is in. */
export function yearEnd(from: Date) {
  const [year = 0, month = 0] = day(from, 0).split('-').map(Number);
  return `${month > 3 ? year + 1 : year}-03-31`;
}
