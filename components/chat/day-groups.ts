import type { ConversationSummary } from '@/lib/conversations/schemas';
import { daysBetween, todayInIst } from '@/lib/format';

export const dayGroups = ['pinned', 'today', 'yesterday', 'earlier'] as const;
export type DayGroup = (typeof dayGroups)[number];

type Dated = Pick<ConversationSummary, 'pinned' | 'updatedAt'>;

/** Pinned ones first, then by the day (IST) of the last word; groups without any are left out. */
export function byDay<T extends Dated>(threads: readonly T[], today: string): [DayGroup, T[]][] {
  const groupOf = ({ pinned, updatedAt }: Dated): DayGroup => {
    if (pinned) return 'pinned';
    const days = daysBetween(todayInIst(new Date(updatedAt)), today);
    return days <= 0 ? 'today' : days === 1 ? 'yesterday' : 'earlier';
  };
  return dayGroups
    .map((group): [DayGroup, T[]] => [group, threads.filter((each) => groupOf(each) === group)])
    .filter(([, each]) => each.length > 0);
}
