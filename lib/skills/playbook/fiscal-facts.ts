import { daysBetween } from '@/lib/format';

/** The Indian financial year and its quarter on a day: April to March. */
export function fiscalFacts(today: string) {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const start = month >= 4 ? year : year - 1;
  const quarter = Math.floor(((month + 8) % 12) / 3) + 1;
  const ends = [`${start}-06-30`, `${start}-09-30`, `${start}-12-31`, `${start + 1}-03-31`];
  const end = `${start + 1}-03-31`;
  const quarterEnd = ends[quarter - 1] ?? end;
  return {
    year: `FY ${start}-${String(start + 1).slice(2)}`,
    next: `FY ${start + 1}-${String(start + 2).slice(2)}`,
    quarter: `Q${quarter}`,
    quarter_end: quarterEnd,
    quarter_days: daysBetween(today, quarterEnd),
    end,
    days: daysBetween(today, end),
  };
}

/** `1250000` → `₹12.5 lakh`, `₹3,40,00,000` → `₹3.4 crore`; smaller or unclear amounts stay as they are. */
export function inLakhCrore(amount: string): string {
  const match = /^(?:₹|Rs\.?|INR)?\s*(\d[\d,]*)$/i.exec(amount.trim());
  if (!match) return amount;
  const rupees = Number((match[1] ?? '').replaceAll(',', ''));
  const [size, word] = rupees >= 1e7 ? [1e7, 'crore'] : [1e5, 'lakh'];
  if (rupees < 1e5) return `₹${new Intl.NumberFormat('en-IN').format(rupees)}`;
  const units = rupees / size;
  // only when no digit is lost: a rounded amount is another amount
  return Number.isInteger(units * 100)
    ? `₹${units} ${word}`
    : `₹${new Intl.NumberFormat('en-IN').format(rupees)}`;
}
