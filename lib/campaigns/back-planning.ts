import { daysBetween } from '@/lib/format';
import { addDays, earlierOf, isWorkingDay, laterOf } from './calendar';
import { festivalsBetween } from './festivals';
import { type PhaseTemplate, typePlans } from './phase-plans';
import type { CampaignType, Phase } from './schemas';

export type PlanFlagCode =
  | 'start_in_past'
  | 'end_in_past'
  | 'start_after_end'
  | 'too_short'
  | 'phases_dropped'
  | 'festival_in_window';

export type PlanFlag = { code: PlanFlagCode; message: string };

export type PlanRequest = {
  type: CampaignType;
  /** The IST date on which planning happens; nothing is planned before it. */
  today: string;
  start?: string | null;
  /** The last day: the festival, the launch window's close, 31 March. */
  end: string;
  leadDays?: number | null;
};

export type BackPlan = {
  type: CampaignType;
  today: string;
  start: string;
  end: string;
  /** Days from start to end, both included. */
  days: number;
  /** Contiguous, inclusive, the last one ends on `end`. Empty when no plan is possible. */
  phases: Phase[];
  flags: PlanFlag[];
};

/** Divides the days before a date into phases that end on it. */
export function planBack(request: PlanRequest): BackPlan {
  const { type, today, end } = request;
  const plan = typePlans[type];
  const flags: PlanFlag[] = [];
  const wanted = request.start ?? addDays(end, 1 - Math.max(1, request.leadDays ?? plan.leadDays));
  const impossible = (code: PlanFlagCode, message: string): BackPlan => ({
    type,
    today,
    start: wanted,
    end,
    days: 0,
    phases: [],
    flags: [{ code, message }],
  });

  if (end < today) {
    return impossible('end_in_past', 'The end date has passed. Choose a date from today onwards.');
  }
  if (wanted > end) {
    return impossible('start_after_end', 'The start is after the end. Choose an earlier start.');
  }
  const start = laterOf(wanted, today);
  if (wanted < today) {
    const late = daysBetween(wanted, today);
    flags.push({
      code: 'start_in_past',
      message: `This should have begun ${late === 1 ? 'a day' : `${late} days`} ago, so it starts today with shorter phases.`,
    });
  }

  const days = daysBetween(start, end) + 1;
  if (days < plan.minDays) {
    flags.push({
      code: 'too_short',
      message: `There are ${days === 1 ? 'only one day' : `${days} days`} for this; ${plan.minDays} or more would be comfortable.`,
    });
  }
  const kept = keepWhatFits(plan.phases, days);
  if (kept.length < plan.phases.length) {
    const dropped = plan.phases.filter((phase) => !kept.includes(phase)).map((phase) => phase.name);
    flags.push({ code: 'phases_dropped', message: `No room for: ${dropped.join(', ')}.` });
  }
  for (const festival of festivalsBetween(start, end)) {
    if (festival.date === end) continue;
    flags.push({
      code: 'festival_in_window',
      message: `${festival.name} falls inside these dates: plan around it or use it.`,
    });
  }
  return { type, today, start, end, days, phases: layOut(kept, start, days), flags };
}

/**
 * A date inside a phase: 0 is its first day, 1 its last. With `working`, the nearest Monday to
 * Friday inside the phase is taken when there is one.
 */
export function dueDate(
  plan: BackPlan,
  phaseKey: string,
  fraction: number,
  options: { working?: boolean } = {},
): string {
  const phase = plan.phases.find((candidate) => candidate.key === phaseKey) ?? plan.phases.at(-1);
  if (!phase) return laterOf(plan.end, plan.today);
  const span = daysBetween(phase.start, phase.end);
  const share = Math.min(1, Math.max(0, fraction));
  const date = addDays(phase.start, Math.round(span * share));
  const earliest = laterOf(phase.start, earlierOf(plan.today, phase.end));
  const due = laterOf(date, earliest);
  return options.working === false ? due : nearestWorkingDay(due, earliest, phase.end);
}

function nearestWorkingDay(date: string, from: string, to: string): string {
  for (let shift = 0; shift <= 3; shift += 1) {
    for (const candidate of [addDays(date, -shift), addDays(date, shift)]) {
      if (candidate >= from && candidate <= to && isWorkingDay(candidate)) return candidate;
    }
  }
  return date;
}

function keepWhatFits(phases: PhaseTemplate[], days: number): PhaseTemplate[] {
  // Below two days a phase is only a name, so the less needed ones give way first.
  const room = Math.max(1, Math.floor(days / 2));
  if (phases.length <= room) return phases;
  const needed = [...phases].sort((a, b) => a.keep - b.keep).slice(0, room);
  return phases.filter((phase) => needed.includes(phase));
}

function layOut(phases: PhaseTemplate[], start: string, days: number): Phase[] {
  const total = phases.reduce((sum, phase) => sum + phase.share, 0);
  let used = 0;
  let passed = 0;
  return phases.map((phase, index) => {
    passed += phase.share;
    const left = phases.length - index - 1;
    const ideal = Math.round((days * passed) / total);
    const upTo = left === 0 ? days : Math.min(days - left, Math.max(used + 1, ideal));
    const laid = {
      key: phase.key,
      name: phase.name,
      goal: phase.goal,
      start: addDays(start, used),
      end: addDays(start, upTo - 1),
    };
    used = upTo;
    return laid;
  });
}
