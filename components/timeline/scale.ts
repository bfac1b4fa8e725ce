import { daysBetween } from '@/lib/format';

export type Tick = { date: string; at: number };

const dayMs = 86_400_000;
export const addDays = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** Days between two marks, so that eight or fewer stand on the line. */
function stepFor(days: number): number {
  return [1, 2, 7, 14, 30, 61, 91, 183, 365].find((step) => days / step <= 8) ?? 365;
}

/**
 * Dates on a line from `from` to `to`, both included. Positions are percent of the line;
 * a day begins at its position and ends where the next begins.
 */
export function scale(from: string, to: string) {
  const days = Math.max(1, daysBetween(from, to) + 1);
  const at = (date: string) => (100 * daysBetween(from, date)) / days;
  return {
    days,
    at,
    has: (date: string) => date >= from && date <= to,
    span: (start: string, end: string) => {
      const left = Math.max(0, at(start));
      return { left, width: Math.min(100, at(addDays(end, 1))) - left };
    },
    ticks: (): Tick[] => {
      const step = stepFor(days);
      return Array.from({ length: Math.ceil(days / step) }, (_, index) => {
        const date = addDays(from, index * step);
        return { date, at: at(date) };
      });
    },
  };
}

/** The row of each span: the first in which nothing touches it. */
export function rowsOf(spans: readonly { start: string; end: string }[]): number[] {
  const ends: string[] = [];
  return spans.map(({ start, end }) => {
    const free = ends.findIndex((last) => daysBetween(last, start) > 1);
    const row = free < 0 ? ends.length : free;
    ends[row] = end;
    return row;
  });
}
