/** Calendar arithmetic on IST dates written `YYYY-MM-DD`: no clock, no time zone. */

const DAY_MS = 86_400_000;

const toUtc = (date: string) => Date.parse(`${date}T00:00:00Z`);

export function addDays(date: string, days: number): string {
  return new Date(toUtc(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Republic Day, Independence Day, Gandhi Jayanti, Christmas: holidays all over India. */
const HOLIDAYS = new Set(['01-26', '08-15', '10-02', '12-25']);

/** Monday to Friday, except the fixed holidays that the whole country keeps. */
export function isWorkingDay(date: string): boolean {
  if (HOLIDAYS.has(date.slice(5))) return false;
  const day = new Date(toUtc(date)).getUTCDay();
  return day !== 0 && day !== 6;
}

export function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}

export function earlierOf(a: string, b: string): string {
  return a < b ? a : b;
}
