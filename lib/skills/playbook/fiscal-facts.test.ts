import { describe, expect, it } from 'vitest';
import { fiscalFacts, inLakhCrore } from './fiscal-facts';

describe('the Indian way of saying when and how much', () => {
  it('counts the financial year from April', () => {
    expect(fiscalFacts('2026-11-22')).toMatchObject({
      year: 'FY 2026-27',
      quarter: 'Q3',
      quarter_end: '2026-12-31',
    });
    expect(fiscalFacts('2027-03-31')).toMatchObject({ year: 'FY 2026-27', quarter: 'Q4', days: 0 });
    expect(fiscalFacts('2027-04-01')).toMatchObject({ year: 'FY 2027-28', quarter: 'Q1' });
  });

  it('says lakh and crore only where no digit is lost', () => {
    const amounts = ['1250000', '₹3,40,00,000', '₹6,800', '1234567', '12.5 lakh', 'from ₹500'];
    expect(amounts.map(inLakhCrore)).toEqual([
      '₹12.5 lakh',
      '₹3.4 crore',
      '₹6,800',
      '₹12,34,567',
      '12.5 lakh',
      'from ₹500',
    ]);
  });
});
