import { daysBetween } from '@/lib/format';
import { earlierOf, laterOf } from './calendar';

export type DatedCampaign = { id: string; name: string; start: string; end: string };

/** Two campaigns that share days, from the first shared day to the last. */
export type Overlap = {
  a: DatedCampaign;
  b: DatedCampaign;
  from: string;
  to: string;
  days: number;
};

/** Every pair of campaigns whose inclusive dates share at least a day. */
export function overlaps(campaigns: readonly DatedCampaign[]): Overlap[] {
  return campaigns.flatMap((a, index) =>
    campaigns.slice(index + 1).flatMap((b) => {
      const from = laterOf(a.start, b.start);
      const to = earlierOf(a.end, b.end);
      return from <= to ? [{ a, b, from, to, days: daysBetween(from, to) + 1 }] : [];
    }),
  );
}
