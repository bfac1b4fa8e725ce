import { type BackPlan, nextFestival, planBack } from '@/lib/campaigns';
import type { Skill, SkillContext } from '../schemas';

/** The day that a type of campaign ends on when nobody says. */
const usualEnds: Record<string, string> = { diwali: 'diwali', eofy: 'financial_year_end' };

/** Whether this type of campaign knows its own last day. */
export const hasUsualEnd = (type: string): boolean => type in usualEnds;

/**
 * The dates of a campaign skill's run: its inputs first, then the campaign's, then the festival's.
 * Null when there is no end to count back from; without phases when the dates leave no room.
 */
export function planFor(
  skill: Skill,
  inputs: Record<string, unknown>,
  { campaign, today }: SkillContext,
): BackPlan | null {
  if (skill.plan === null) return null;
  const type = campaign?.type === 'custom' ? 'custom' : skill.plan;
  const festival = usualEnds[type];
  const usual = festival ? nextFestival(festival, today)?.date : undefined;
  const end = textOf(inputs.end) ?? campaign?.endDate ?? usual;
  if (!end) return null;
  return planBack({
    type,
    today,
    start: textOf(inputs.start) ?? campaign?.startDate ?? null,
    end,
    leadDays: typeof inputs.leadDays === 'number' ? inputs.leadDays : null,
  });
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
