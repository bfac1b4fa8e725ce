/**
 * How long after an order its status is asked without a webhook, seconds: at 22, then every 3 for half a
 * minute, 6 and 10 for a minute each, 30 for a minute, 60 to a quarter of an hour. PhonePe's guidance.
 */
const early: readonly number[] = (() => {
  const times = [22];
  const every = (step: number, count: number) => {
    for (let index = 0; index < count; index += 1) times.push((times.at(-1) ?? 0) + step);
  };
  every(3, 10);
  every(6, 10);
  every(10, 6);
  every(30, 2);
  every(60, 11);
  return times;
})();

const minute = 60;
const day = 24 * 3600;

/** Checks before the slow ones begin. */
export const earlyChecks = early.length;

/**
 * When an order created at `createdAt` is asked about after `checks` answers; then every quarter of an
 * hour for a day, and every six hours until the eighth. Null: it is given up as unpaid.
 */
export function nextCheckAt(createdAt: Date, checks: number): Date | null {
  const seconds = early[checks] ?? slow(checks - early.length);
  return seconds === null ? null : new Date(createdAt.getTime() + seconds * 1000);
}

function slow(step: number): number | null {
  const quarters = (day - 15 * minute) / (15 * minute);
  const last = early.at(-1) ?? 0;
  if (step < quarters) return last + (step + 1) * 15 * minute;
  const later = last + quarters * 15 * minute + (step - quarters + 1) * 6 * 3600;
  return later > 8 * day ? null : later;
}
