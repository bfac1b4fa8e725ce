import { describe, expect, it } from 'vitest';
import { resolveDates } from './dates';

const today = '2026-11-22';
const brief = {
  type: 'product_launch' as const,
  festival: null,
  startDate: null,
  endDate: null,
  leadDays: null,
};

describe('the dates of a brief', () => {
  it('come from a festival’s next date and its lead time', () => {
    expect(resolveDates({ ...brief, type: 'diwali', festival: 'diwali' }, today)).toEqual({
      start: '2027-09-15',
      end: '2027-10-29',
    });
  });

  it('end where the person says, though an occasion is chosen', () => {
    const { end } = resolveDates({ ...brief, festival: 'diwali', endDate: '2027-10-20' }, today);
    expect(end).toBe('2027-10-20');
  });

  it('begin today when the lead time began earlier', () => {
    expect(resolveDates({ ...brief, endDate: '2026-12-01', leadDays: 60 }, today)).toEqual({
      start: today,
      end: '2026-12-01',
    });
  });

  it.each([
    [{ ...brief }, 'endDate'],
    [{ ...brief, endDate: '2026-11-01' }, 'endDate'],
    [{ ...brief, startDate: '2027-01-02', endDate: '2027-01-01' }, 'startDate'],
    [{ ...brief, festival: 'moon_landing' }, 'festival'],
  ])('are refused with the field named: %o', (wanted, field) => {
    expect(() => resolveDates(wanted, today)).toThrow(
      expect.objectContaining({ code: 'invalid', fields: { [field]: expect.any(String) } }),
    );
  });
});
