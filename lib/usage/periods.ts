import { istDateOf } from '@/lib/platform/clock';

/** The IST month and day that an instant falls in, as the Redis keys and the caps want them. */
export function periodsOf(instant: Date) {
  const day = istDateOf(instant);
  return { day, month: day.slice(0, 7) };
}

/** The first instant of an IST month (`YYYY-MM`) or day (`YYYY-MM-DD`). */
export const startOf = (period: string) =>
  new Date(`${period.length === 7 ? `${period}-01` : period}T00:00:00+05:30`);

/** A day may use a quarter of the month's budget, so that one bad day does not eat the month. */
export const dayCapOf = (monthCap: number | null) =>
  monthCap === null ? null : Math.floor(monthCap / 4);
