import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, rowsOf, scale } from './scale';

describe('a line of dates', () => {
  it('places days in equal parts', () => {
    const line = scale('2026-11-01', '2026-11-10');
    expect(line.at('2026-11-01')).toBe(0);
    expect(line.at('2026-11-06')).toBe(50);
    expect(line.span('2026-11-10', '2026-11-10')).toEqual({ left: 90, width: 10 });
    expect(line.span('2026-10-01', '2027-01-01')).toEqual({ left: 0, width: 100 });
  });

  it('keeps marks few and inside', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), (length) => {
        const ticks = scale('2026-01-05', addDays('2026-01-05', length)).ticks();
        expect(ticks.length).toBeLessThanOrEqual(8);
        for (const { at } of ticks) expect(at).toBeLessThan(100);
      }),
    );
  });

  it('puts spans that touch into different rows, and others back into the first free one', () => {
    expect(
      rowsOf([
        { start: '2026-11-01', end: '2026-11-05' },
        { start: '2026-11-06', end: '2026-11-09' },
        { start: '2026-11-07', end: '2026-11-20' },
        { start: '2026-11-10', end: '2026-11-12' },
      ]),
    ).toEqual([0, 1, 0, 2]);
  });
});
