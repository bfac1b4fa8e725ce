import type { BackPlan } from '@/lib/campaigns';
import { sizeOf } from './move-tag';

/** A plan for templates: its size, its phases by key and the dates that copy speaks of. */
export function planFacts(plan: BackPlan) {
  const phases = Object.fromEntries(plan.phases.map((phase) => [phase.key, phase]));
  const lastCall = phases.urgency?.end ?? plan.phases.at(-2)?.end ?? plan.end;
  return {
    plan,
    size: sizeOf(plan),
    phases,
    dates: {
      first: plan.start,
      opening: phases.reveal?.start ?? phases.offer?.start ?? phases.attract?.start ?? plan.start,
      last_call: lastCall,
      last: plan.end,
    },
    flags: plan.flags.length > 0 ? plan.flags.map(({ message }) => message) : null,
  };
}
