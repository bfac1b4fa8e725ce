import { describe, expect, it } from 'vitest';
import { paiseOf, splitGst } from './gst';
import { findState } from './gst-states';

describe('the worked example of GST', () => {
  it.each([
    // price, inclusive, taxable, half, igst, intra total, inter total, round-off
    [99_900, false, 99_900, 8_991, 17_982, 117_882, 117_882, 0],
    [84_746, false, 84_746, 7_627, 15_254, 100_000, 100_000, 0],
    [33_333, false, 33_333, 3_000, 6_000, 39_333, 39_333, 0],
    [99_900, true, 84_661, 7_619, 15_239, 99_900, 99_900, 1],
    [50_000, true, 42_373, 3_814, 7_627, 50_000, 50_000, -1],
  ])('splits %i paise (inclusive: %s) at 18 %%', (price, inclusive, ...expected) => {
    const split = splitGst(price, 1800, inclusive);
    expect([
      split.taxablePaise,
      split.halfPaise,
      split.igstPaise,
      split.intraTotalPaise,
      split.interTotalPaise,
      split.intraRoundOffPaise,
    ]).toEqual(expected);
  });

  it('reads prices as people type them, and nothing else', () => {
    expect(['999', '₹1,499.50', 'Rs. 60', '₹1,23,456.7'].map(paiseOf)).toEqual([
      99_900, 149_950, 6_000, 12_345_670,
    ]);
    expect(['', 'from ₹500', '12.345', 'abc', '-5'].map(paiseOf)).toEqual(Array(5).fill(null));
  });

  it('finds the state in a name, a code, a GSTIN or an address', () => {
    const codes = ['Rajasthan', '29', '27AAPFU0939F1ZV', 'Jaipur, Rajasthan', 'कर्नाटक', 'Paris'];
    expect(codes.map((text) => findState(text)?.code ?? null)).toEqual([
      '08',
      '29',
      '27',
      '08',
      '29',
      null,
    ]);
    expect(findState('Chandigarh')?.stateTax).toBe('UTGST');
  });
});
