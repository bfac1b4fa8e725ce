import { daysBetween } from '@/lib/format';
import type { UsageShare } from '@/lib/usage/schemas';
import { addDays, monthEnd } from './query';

/** One bar: a day, or a week where days would be too thin to see. */
export type Bar = { from: string; to: string; microUsd: number; tokens: number; runs: number };

const mostDays = 92;

/** Every day of the range, also those without usage; weeks of a long one. */
export function barsOf(from: string, to: string, days: readonly UsageShare[]): Bar[] {
  const count = daysBetween(from, to) + 1;
  const step = count > mostDays ? 7 : 1;
  const bars: Bar[] = Array.from({ length: Math.ceil(count / step) }, (_, at) => {
    const first = addDays(from, at * step);
    const last = addDays(first, step - 1);
    return { from: first, to: last < to ? last : to, microUsd: 0, tokens: 0, runs: 0 };
  });
  for (const { key, microUsd, tokens, runs } of days) {
    const bar = key && bars[Math.floor(daysBetween(from, key) / step)];
    if (!bar) continue;
    bar.microUsd += microUsd;
    bar.tokens += tokens;
    bar.runs += runs;
  }
  return bars;
}

const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
/** A limit is drawn while the highest bar reaches at least this share of it. */
const leastShare = 0.4;

/** The next step of a power of ten: a scale that can be read. */
export function niceTop(value: number): number {
  if (value <= 0) return 1;
  const unit = 10 ** Math.floor(Math.log10(value));
  return (steps.find((step) => value <= step * unit) ?? 10) * unit;
}

/**
 * How high the chart goes (any one unit), and whether the day's limit is in it: a limit far above what was spent would
 * press the bars flat, so it is told in words instead.
 */
export function scaleOf(values: readonly number[], dayLimit: number | null) {
  const highest = Math.max(0, ...values);
  const shown = dayLimit !== null && highest > 0 && highest >= dayLimit * leastShare;
  return { top: niceTop(shown ? Math.max(highest, dayLimit) : highest), limitShown: shown };
}

/** What the month comes to at the pace so far; null on its first day, when a pace says nothing. */
export function projectMonth(spent: number, today: string, nowMs: number): number | null {
  const start = Date.parse(`${today.slice(0, 7)}-01T00:00:00+05:30`);
  const end = Date.parse(`${addDays(monthEnd(today), 1)}T00:00:00+05:30`);
  if (nowMs - start < 24 * 3_600_000) return null;
  return Math.round((spent * (end - start)) / (nowMs - start));
}
