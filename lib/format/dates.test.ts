import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysBetween,
  formatDate,
  formatDayMonth,
  formatInstant,
  formatLongDay,
  relativeDay,
  todayInIst,
} from './dates';
import { formatDuration } from './duration';

describe('dates', () => {
  it.each([
    ['2026-11-08', '8 Nov 2026', '8 नव॰ 2026'],
    ['2027-09-30', '30 Sep 2027', '30 सित॰ 2027'],
    ['2028-02-29', '29 Feb 2028', '29 फ़र॰ 2028'],
  ])('%s is written %s', (date, english, hindi) => {
    expect(formatDate(date)).toBe(english);
    expect(formatDate(date, 'hi')).toBe(hindi);
  });

  it('writes days without a year', () => {
    expect(formatDayMonth('2026-11-24')).toBe('24 Nov');
    expect(formatLongDay('2026-11-22')).toBe('Sunday, 22 November');
    expect(formatLongDay('2026-11-22', 'hi')).toBe('रविवार, 22 नवंबर');
  });

  it.each(['', '2026-13-01', '2027-02-29', '2026-1-1', '8 Nov 2026', '2026-11-08T00:00:00Z'])(
    'refuses “%s”',
    (wrong) => {
      expect(() => formatDate(wrong)).toThrow(RangeError);
    },
  );

  it.each([
    ['2026-11-08T09:35:00Z', '8 Nov 2026, 3:05 pm IST'],
    ['2026-11-08T18:30:00Z', '9 Nov 2026, 12:00 am IST'],
    ['2026-11-08T06:30:00Z', '8 Nov 2026, 12:00 pm IST'],
    ['2026-12-31T18:29:59Z', '31 Dec 2026, 11:59 pm IST'],
  ])('%s is %s', (instant, text) => {
    expect(formatInstant(instant)).toBe(text);
    expect(formatInstant(new Date(instant))).toBe(text);
  });

  it('refuses what is no instant', () => {
    expect(() => formatInstant('soon')).toThrow(RangeError);
  });

  it.each([
    ['2026-11-22', 'today', 'आज'],
    ['2026-11-23', 'tomorrow', 'कल'],
    ['2026-11-24', 'Tue 24 Nov', 'मंगल 24 नव॰'],
    ['2026-11-21', '1 day late', '1 दिन की देरी'],
    ['2026-11-20', '2 days late', '2 दिन की देरी'],
    ['2027-01-04', '4 Jan 2027', '4 जन॰ 2027'],
  ])('on 22 November, %s is %s', (date, english, hindi) => {
    expect(relativeDay(date, '2026-11-22')).toBe(english);
    expect(relativeDay(date, '2026-11-22', 'hi')).toBe(hindi);
  });

  it.each([
    ['2026-11-22T18:29:59.999Z', '2026-11-22'],
    ['2026-11-22T18:30:00.000Z', '2026-11-23'],
    ['2026-12-31T20:00:00.000Z', '2027-01-01'],
  ])('at %s India has %s', (instant, date) => {
    expect(todayInIst(new Date(instant))).toBe(date);
  });

  it('counts days both ways', () => {
    const instant = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        const [from, to] = [todayInIst(a), todayInIst(b)];
        expect(daysBetween(from, to)).toBe(-daysBetween(to, from) || 0);
        expect(daysBetween(from, to) >= 0).toBe(from <= to);
      }),
    );
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '00:00'],
    [18_400, '00:18'],
    [725_000, '12:05'],
    [3_723_000, '1:02:03'],
    [-5, '00:00'],
  ])('%d ms is %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});
