import { AsyncLocalStorage } from 'node:async_hooks';

const other = new AsyncLocalStorage<() => Date>();

/** The present instant, or the one that `withClock` set for this call. */
export const now = () => other.getStore()?.() ?? new Date();

/** Runs `work` as if it began at `instant`; its time passes as usual. For tests and the demo. */
export function withClock<T>(instant: Date, work: () => Promise<T>): Promise<T> {
  const ahead = instant.getTime() - Date.now();
  return other.run(() => new Date(Date.now() + ahead), work);
}

const istDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' });

/** The calendar date in India at an instant, `YYYY-MM-DD`. */
export const istDateOf = (instant: Date) => istDate.format(instant);

/** A date column (midnight UTC from the driver) as `YYYY-MM-DD`. */
export const isoDate = (date: Date) => date.toISOString().slice(0, 10);

/** `YYYY-MM-DD` as the driver wants a date column. */
export const dateColumn = (date: string) => new Date(`${date}T00:00:00Z`);
