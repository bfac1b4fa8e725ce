import { istDateOf } from '@/lib/platform/clock';
import { AppError } from '@/lib/platform/errors';

/** The Indian fiscal year (April to March, in IST) of an instant, such as `2026-27`. */
export function fiscalYear(instant: Date): string {
  const [year = 0, month = 0] = istDateOf(instant).split('-').map(Number);
  const first = month >= 4 ? year : year - 1;
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}

const mostCharacters = 16;
const digits = 6;

/**
 * A document's number within its series and fiscal year, such as `MH/26-27/000001`: at most sixteen
 * letters, digits, hyphens and slashes. CGST Rules 2017, r. 46(b).
 * @throws AppError unavailable when the series has no number left or its prefix is not lawful
 */
export function documentNumber(prefix: string, year: string, n: number): string {
  const number = `${prefix}/${year.slice(2)}/${String(n).padStart(digits, '0')}`;
  const lawful =
    number.length <= mostCharacters &&
    /^[A-Za-z0-9/-]+$/.test(number) &&
    Number.isSafeInteger(n) &&
    n > 0;
  if (lawful) return number;
  throw new AppError(
    'unavailable',
    `The series ${prefix} of ${year} has no lawful number ${n}: a document number holds at most ${mostCharacters} letters, digits, hyphens and slashes. A new prefix is needed.`,
  );
}
