import { calendarWords, type FormatLocale } from './calendar-words';

/** India has one time zone and no daylight saving: UTC+05:30, always. */
const istOffsetMs = 5.5 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

type Parts = { year: number; month: number; day: number; weekday: number; days: number };

/**
 * `2026-11-08` → `8 Nov 2026`.
 * @throws RangeError when the text is no calendar date.
 */
export function formatDate(date: string, locale: FormatLocale = 'en'): string {
  const { year } = parse(date);
  return `${formatDayMonth(date, locale)} ${year}`;
}

/** `2026-11-08` → `8 Nov`, for lists where the year is plain. */
export function formatDayMonth(date: string, locale: FormatLocale = 'en'): string {
  const { day, month } = parse(date);
  return `${day} ${calendarWords[locale].months[month - 1]}`;
}

/** `2026-11-22` → `Sunday, 22 November`. */
export function formatLongDay(date: string, locale: FormatLocale = 'en'): string {
  const { day, month, weekday } = parse(date);
  const words = calendarWords[locale];
  return `${words.weekdaysLong[weekday]}, ${day} ${words.monthsLong[month - 1]}`;
}

/** An instant (UTC, ISO text or Date) on an Indian clock: `8 Nov 2026, 3:05 pm IST`. */
export function formatInstant(instant: string | Date, locale: FormatLocale = 'en'): string {
  return `${formatDate(istDate(instant), locale)}, ${formatTime(instant, locale)} IST`;
}

/** The time of an instant on an Indian clock: `3:05 pm`. */
export function formatTime(instant: string | Date, locale: FormatLocale = 'en'): string {
  const ist = shift(instant);
  const minute = String(ist.getUTCMinutes()).padStart(2, '0');
  return calendarWords[locale].clock(ist.getUTCHours(), minute);
}

/**
 * How a due date is spoken of on the day `today`: `today`, `tomorrow`, `Mon 24 Nov`, `2 days late`,
 * and with its year when that is another one.
 */
export function relativeDay(date: string, today: string, locale: FormatLocale = 'en'): string {
  const words = calendarWords[locale];
  const distance = daysBetween(today, date);
  if (distance < 0) return words.late(-distance);
  if (distance === 0) return words.today;
  if (distance === 1) return words.tomorrow;
  const { year, weekday } = parse(date);
  if (year !== parse(today).year) return formatDate(date, locale);
  return `${words.weekdays[weekday]} ${formatDayMonth(date, locale)}`;
}

/** Whole days from one calendar date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return parse(to).days - parse(from).days;
}

/** The calendar date in India at this instant, `YYYY-MM-DD`. */
export function todayInIst(now: Date): string {
  return istDate(now);
}

function istDate(instant: string | Date): string {
  return shift(instant).toISOString().slice(0, 10);
}

function shift(instant: string | Date): Date {
  const time = new Date(instant).getTime();
  if (Number.isNaN(time)) throw new RangeError(`Expected an instant, got “${instant}”.`);
  return new Date(time + istOffsetMs);
}

function parse(date: string): Parts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const utc = match ? new Date(`${date}T00:00:00Z`) : null;
  if (!utc || Number.isNaN(utc.getTime()) || utc.toISOString().slice(0, 10) !== date) {
    throw new RangeError(`Expected a date such as 2026-11-08, got “${date}”.`);
  }
  return {
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth() + 1,
    day: utc.getUTCDate(),
    weekday: utc.getUTCDay(),
    days: Math.round(utc.getTime() / dayMs),
  };
}
