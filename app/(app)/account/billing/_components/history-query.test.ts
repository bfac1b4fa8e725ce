import { expect, test } from 'vitest';
import { isNarrowed, readHistory, registerHref } from './history-query';

const years = ['2026-27', '2025-26'];

test('what the address says is looked for, and stands in the address of the file', () => {
  const found = readHistory({ year: '2025-26', state: 'refunded', q: '  MH/26-27/000001 ' }, years);
  expect(found).toEqual({ year: '2025-26', state: 'refunded', text: 'MH/26-27/000001' });
  expect(isNarrowed(found)).toBe(true);
  expect(registerHref(found)).toBe(
    '/account/billing/register?year=2025-26&state=refunded&q=MH%2F26-27%2F000001',
  );
});

test.each([{}, { year: '1999-00', state: 'lost', q: ' \0 ' }, { year: ['x', '2026-27'] }])(
  'nonsense is as if it were not there: %o',
  (params) => {
    const found = readHistory(params, years);
    expect(isNarrowed(found)).toBe(false);
    expect(registerHref(found)).toBe('/account/billing/register');
  },
);
