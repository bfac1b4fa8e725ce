/** Calendar arithmetic on IST dates written `YYYY-MM-DD`: no clock, no time zone. */

const DAY_MS = 86_400_000;

const toUtc = (date: string) => Date.parse(`${date}T00:00:00Z`);

export function addDays(date: string, days: number): string {
  return new Date(toUtc(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Republic Day, Independence Day, Gandhi Jayanti: holidays in every state. */
const NATIONAL_HOLIDAYS = new Set(['01-26', '08-15', '10-02']);

/** Monday to Friday, except the three national holidays. */
export function isWorkingDay(date: string): boolean {
  if (NATIONAL_HOLIDAYS.has(date.slice(5))) return false;
  const day = new Date(toUtc(date)).getUTCDay();
  return day !== 0 && day !== 6;
}

export function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}

export function earlierOf(a: string, b: string): string {
  return a < b ? a : b;
}
