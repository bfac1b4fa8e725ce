import type { BillingCycle } from './schemas';

const months: Record<BillingCycle, number> = { monthly: 1, yearly: 12 };
const istOffsetMs = 5.5 * 3_600_000;

/**
 * The end of a period of one cycle: the same day and time of day in IST, or the month's last day where
 * it is shorter. `anchorDay` keeps the 31st of a plan that passed through February.
 */
export function periodEnd(start: Date, cycle: BillingCycle, anchorDay?: number): Date {
  const ist = new Date(start.getTime() + istOffsetMs);
  const day = anchorDay ?? ist.getUTCDate();
  const first = new Date(ist);
  first.setUTCDate(1);
  first.setUTCMonth(first.getUTCMonth() + months[cycle]);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return new Date(first.getTime() - istOffsetMs);
}

/** The day of the month, in IST, on which a period begins. */
export const anchorDayOf = (start: Date) => new Date(start.getTime() + istOffsetMs).getUTCDate();

/** So long before a debit the person hears of it, at the least. RBI/2019-20/47. */
export const leastNoticeMs = 24 * 3_600_000;

/** When a debit of which the person was told may be made: after the paid period. */
export const debitTime = (paidUntil: Date, notifiedAt: Date) =>
  new Date(Math.max(notifiedAt.getTime() + leastNoticeMs, paidUntil.getTime()));

type Paid = { taxablePaise: number; start: Date; end: Date };

/**
 * What the rest of a paid period is worth at an instant, in paise before tax, rounded down: never more
 * than was paid.
 */
export function unusedValuePaise({ taxablePaise, start, end }: Paid, at: Date): number {
  const whole = end.getTime() - start.getTime();
  const left = end.getTime() - Math.max(at.getTime(), start.getTime());
  if (whole <= 0 || left <= 0) return 0;
  return Number((BigInt(taxablePaise) * BigInt(left)) / BigInt(whole));
}
