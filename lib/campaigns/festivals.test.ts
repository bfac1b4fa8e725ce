import { describe, expect, it } from 'vitest';
import { daysBetween } from '@/lib/format';
import { festivals, festivalsBetween, nextFestival, nextOccurrences } from './festivals';
import { dateSchema } from './schemas';

describe('the festival calendar', () => {
  it('holds real dates in order', () => {
    for (const festival of festivals) expect(dateSchema.parse(festival.date)).toBe(festival.date);
    expect([...festivals].map((f) => f.date)).toEqual(festivals.map((f) => f.date).toSorted());
  });

  it('moves on to next year after the day has passed', () => {
    expect(nextFestival('diwali', '2026-11-08')?.date).toBe('2026-11-08');
    expect(nextFestival('diwali', '2026-11-09')?.date).toBe('2027-10-29');
    expect(nextFestival('unknown', '2026-11-09')).toBeNull();
  });

  it('lists each festival once, soonest first', () => {
    const upcoming = nextOccurrences('2026-11-22');
    expect(upcoming[0]?.key).toBe('christmas');
    expect(new Set(upcoming.map((f) => f.key)).size).toBe(upcoming.length);
  });

  it('puts Dhanteras two days before Diwali', () => {
    for (const dhanteras of festivals.filter((f) => f.key === 'dhanteras')) {
      const diwali = nextFestival('diwali', dhanteras.date);
      expect(daysBetween(dhanteras.date, diwali?.date ?? '')).toBe(2);
    }
  });

  it('finds what falls between two dates', () => {
    const keys = festivalsBetween('2027-10-01', '2027-10-29').map((f) => f.key);
    expect(keys).toEqual(['dussehra', 'dhanteras', 'diwali']);
  });
});
