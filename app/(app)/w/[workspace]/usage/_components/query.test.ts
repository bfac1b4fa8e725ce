import { describe, expect, test } from 'vitest';
import { readQuery, toFilters, usageHref } from './query';

const today = '2026-11-22';

describe('the days that an address asks for', () => {
  test.each([
    [{}, 'month', '2026-11-01', '2026-11-30'],
    [{ period: 'last' }, 'last', '2026-10-01', '2026-10-31'],
    [{ period: '30' }, '30', '2026-10-24', '2026-11-22'],
    [{ from: '2026-01-05', to: '2026-02-03' }, 'days', '2026-01-05', '2026-02-03'],
    [{ from: '2026-02-03', to: '2026-01-05' }, 'days', '2026-01-05', '2026-02-03'],
    [{ from: '2019-01-01', to: '2026-01-05' }, 'days', '2025-01-05', '2026-01-05'],
    [{ from: '2026-02-31', to: '2026-03-05' }, 'month', '2026-11-01', '2026-11-30'],
    [{ period: "90' OR 1" }, 'month', '2026-11-01', '2026-11-30'],
  ])('%j', (params, period, from, to) => {
    expect(readQuery(params, today)).toEqual({ period, from, to });
  });

  test('January looks back into December', () => {
    expect(readQuery({ period: 'last' }, '2027-01-10')).toMatchObject({
      from: '2026-12-01',
      to: '2026-12-31',
    });
  });
});

test('filters that make no sense are left out; those that do come back in the address', () => {
  const by = '0b0f7c9e-1d8a-4f5e-9f0c-6a2b3c4d5e6f';
  const query = readQuery({ skill: 'content.email', by, campaign: 'x', period: '90' }, today);
  expect(toFilters(query)).toEqual({
    from: '2026-08-25',
    to: today,
    skillId: 'content.email',
    userId: by,
  });
  expect(usageHref('/usage', query)).toBe(`/usage?period=90&skill=content.email&by=${by}`);
  expect(usageHref('/usage', query, { skill: undefined, by: undefined, period: 'month' })).toBe(
    '/usage',
  );
});
