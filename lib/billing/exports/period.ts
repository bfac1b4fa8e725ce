import { z } from 'zod';
import { istDateOf } from '@/lib/platform/clock';
import { fiscalYear } from '../document-number';

const span = (from: string, to: string) => ({
  from: new Date(`${from}T00:00:00+05:30`),
  to: new Date(`${to}T00:00:00+05:30`),
});
/** From an instant (included) to another (not). */
export type Span = ReturnType<typeof span>;

const two = (n: number) => String(n).padStart(2, '0');

/** A return period as GSTN writes it, `MMYYYY`: a month in IST. */
export const returnPeriodSchema = z
  .string()
  .regex(/^(0[1-9]|1[0-2])20[0-9]{2}$/, 'A return period is a month and a year, as in 112026.');

/** April to March, `2026-27`. */
export const fiscalYearSchema = z
  .string()
  .regex(/^20[0-9]{2}-[0-9]{2}$/, 'A fiscal year looks like 2026-27.')
  .refine(
    (year) => (Number(year.slice(2, 4)) + 1) % 100 === Number(year.slice(5)),
    'A fiscal year ends in the year after it began, as in 2026-27.',
  );

/** The return period in which an instant lies, in IST. */
export function returnPeriodOf(instant: string | Date): string {
  const [year, month] = istDateOf(new Date(instant)).split('-');
  return `${month}${year}`;
}

export function spanOfPeriod(period: string): Span {
  const [month, year] = [Number(period.slice(0, 2)), Number(period.slice(2))];
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`;
  return span(`${year}-${two(month)}-01`, next);
}

export function spanOfYear(fiscalYear: string): Span {
  const first = Number(fiscalYear.slice(0, 4));
  return span(`${first}-04-01`, `${first + 1}-04-01`);
}

/** The twelve return periods of a fiscal year, April first. */
export function periodsOfYear(fiscalYear: string): string[] {
  const first = Number(fiscalYear.slice(0, 4));
  return Array.from({ length: 12 }, (_, at) => {
    const month = ((at + 3) % 12) + 1;
    return `${two(month)}${month >= 4 ? first : first + 1}`;
  });
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `22-11-2026`, as the JSON of GSTR-1 has it. */
export const dayFirst = (instant: string) =>
  istDateOf(new Date(instant)).split('-').reverse().join('-');

/** `22-Nov-2026`, as the GST offline tool has it. */
export function dayMonthYear(instant: string): string {
  const [year, month, day] = istDateOf(new Date(instant)).split('-');
  return `${day}-${months[Number(month) - 1]}-${year}`;
}

/** Every fiscal year and return period from one instant to another, newest first. */
export function periodsFrom(first: Date, last: Date): { years: string[]; periods: string[] } {
  const years: string[] = [];
  for (let year = Number(fiscalYear(first).slice(0, 4)); ; year += 1) {
    const name = `${year}-${two((year + 1) % 100)}`;
    if (name > fiscalYear(last)) break;
    years.unshift(name);
  }
  const sortable = (period: string) => `${period.slice(2)}${period.slice(0, 2)}`;
  const [low, high] = [first, last].map((at) => sortable(returnPeriodOf(at)));
  const periods = years
    .flatMap((year) => periodsOfYear(year).reverse())
    .filter((period) => sortable(period) >= (low ?? '') && sortable(period) <= (high ?? ''));
  return { years, periods };
}
