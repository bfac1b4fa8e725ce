import { expect, test } from 'vitest';
import { workedSums } from './worked-sums';

const known = new Set([42_000, 1.5, 2200, 30]);

test('a right sum of known numbers makes its result known, and later lines may build on it', () => {
  const text =
    '42,000 buyers × 1.5 purchases × ₹2,200 each = ₹13.86 crore a year\n₹13.86 crore × 30% = ₹4.16 crore a year\n₹4.16 crore ÷ 12 months = ₹34.67 lakh';
  const found = workedSums(text, known);
  for (const value of [138_600_000, 41_600_000, 12, 3_467_000]) expect(found).toContain(value);
});

test('a wrong sum, or one with a number from nowhere, proves nothing', () => {
  expect(workedSums('42,000 × ₹2,200 = ₹99 crore', known)).toEqual(new Set());
  expect(workedSums('42,000 × 7 orders × ₹2,200 = ₹64.68 crore', known)).toEqual(new Set());
  expect(workedSums('The market = ₹500 crore', known)).toEqual(new Set());
});
