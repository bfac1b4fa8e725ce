import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRupees, formatUsd, microUsdToPaise } from './money';

describe('formatRupees', () => {
  it.each([
    [0, '₹0.00', '₹0'],
    [42, '₹0.42', '₹0'],
    [100, '₹1.00', '₹1'],
    [12_345_600, '₹1,23,456.00', '₹1,23,456'],
    [24_999_000_00, '₹2,49,99,000.00', '₹2,49,99,000'],
    [-150, '-₹1.50', '-₹2'],
    [-1, '-₹0.01', '₹0'],
  ])('%d paise', (paise, full, compact) => {
    expect(formatRupees(paise)).toBe(full);
    expect(formatRupees(paise, { compact: true })).toBe(compact);
  });

  it('loses no paisa', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (paise) => {
        const digits = formatRupees(paise).replace(/[₹,.]/g, '');
        expect(Number(digits)).toBe(paise === 0 ? 0 : paise);
      }),
    );
  });

  it('refuses what is no whole paisa', () => {
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => formatRupees(wrong)).toThrow(RangeError);
    }
  });
});

describe('formatUsd', () => {
  it.each([
    [0, '$0.00'],
    [4_200, '$0.0042'],
    [10_000_000, '$10.00'],
    [1_234_567_890_000, '$1,234,567.89'],
    [-500_000, '-$0.50'],
    [-1, '$0.00'],
  ])('%d micro-USD is %s', (micro, text) => {
    expect(formatUsd(micro)).toBe(text);
  });
});

describe('microUsdToPaise', () => {
  it.each([
    [0, 8300, 0],
    [50_000_000, 8300, 415_000],
    [60, 8300, 0],
    [61, 8300, 1],
    [-61, 8300, -1],
    [-1, 8300, 0],
  ])('%d micro-USD at %d paise is %d', (micro, rate, paise) => {
    expect(microUsdToPaise(micro, rate)).toBe(paise);
  });

  it('is never more than half a paisa away, and keeps order', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 20_000 }), (a, b, rate) => {
        const paise = microUsdToPaise(a, rate);
        expect(Math.abs(paise - (a * rate) / 1_000_000)).toBeLessThanOrEqual(0.5 + 1e-6);
        if (a <= b) expect(paise).toBeLessThanOrEqual(microUsdToPaise(b, rate));
      }),
    );
  });
});
