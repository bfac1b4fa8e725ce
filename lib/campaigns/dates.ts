import { AppError } from '@/lib/platform/errors';
import { planBack } from './back-planning';
import { nextFestival } from './festivals';
import type { CampaignType } from './schemas';

type Wanted = {
  type: CampaignType;
  festival: string | null;
  startDate: string | null;
  endDate: string | null;
  leadDays: number | null;
};

const wrong = (field: string, message: string) =>
  new AppError('invalid', message, { fields: { [field]: message } });

/**
 * First and last day of a brief: a festival's next date is the end, the lead time gives the start.
 * @throws AppError invalid, naming the field
 */
export function resolveDates(brief: Wanted, today: string): { start: string; end: string } {
  const festival = brief.festival ? nextFestival(brief.festival, today) : null;
  if (brief.festival && !festival) {
    throw wrong('festival', 'This occasion is not in the calendar. Choose another, or give dates.');
  }
  const end = brief.endDate ?? festival?.date;
  if (!end) throw wrong('endDate', 'Choose the date that this campaign works towards.');
  const plan = planBack({
    type: brief.type,
    today,
    start: brief.startDate,
    end,
    leadDays: brief.leadDays ?? festival?.leadDays ?? null,
  });
  const refusal = plan.flags.find(
    (flag) => flag.code === 'end_in_past' || flag.code === 'start_after_end',
  );
  if (refusal) {
    throw wrong(refusal.code === 'end_in_past' ? 'endDate' : 'startDate', refusal.message);
  }
  return { start: plan.start, end };
}
