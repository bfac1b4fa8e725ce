import { expect, test } from 'vitest';
import { barsOf, niceTop, projectMonth, scaleOf } from './figures';

const day = (key: string, microUsd: number) => ({ key, microUsd, tokens: 1, runs: 1, flagged: 0 });

test('every day of the range has a bar, with or without usage', () => {
  const bars = barsOf('2026-11-01', '2026-11-30', [day('2026-11-02', 5), day('2026-11-30', 7)]);
  expect(bars).toHaveLength(30);
  expect(bars[1]).toEqual({
    from: '2026-11-02',
    to: '2026-11-02',
    microUsd: 5,
    tokens: 1,
    runs: 1,
  });
  expect(bars.reduce((sum, bar) => sum + bar.microUsd, 0)).toBe(12);
});

test('a long range is shown by weeks, the last one as short as it is', () => {
  const bars = barsOf('2026-01-01', '2026-12-31', [day('2026-01-07', 5), day('2026-01-08', 7)]);
  expect(bars).toHaveLength(53);
  expect(bars.slice(0, 2).map(({ microUsd }) => microUsd)).toEqual([5, 7]);
  expect(bars.at(-1)).toMatchObject({ from: '2026-12-31', to: '2026-12-31' });
});

test('the scale ends at a number that can be read', () => {
  expect([0, 3, 21, 240, 260, 1_038].map(niceTop)).toEqual([1, 3, 25, 250, 300, 1_200]);
});

test('a limit far above the bars is left to words', () => {
  expect(scaleOf([100, 0], 250)).toEqual({ top: 250, limitShown: true });
  expect(scaleOf([100, 0], 251)).toEqual({ top: 100, limitShown: false });
  expect(scaleOf([100, 0], null)).toEqual({ top: 100, limitShown: false });
});

test('the month is projected from the pace so far, not on its first day', () => {
  const noon = Date.parse('2026-11-16T00:00:00+05:30');
  expect(projectMonth(500, '2026-11-16', noon)).toBe(1_000);
  expect(projectMonth(500, '2026-11-01', Date.parse('2026-11-01T10:00:00+05:30'))).toBeNull();
});
