import { env } from '@/lib/platform/env';
import { publishSkills } from '@/lib/skills';
import { checkExamples } from './quality';

/**
 * From now on this process serves only skills whose examples pass their own rubric, and no version with
 * two contents. Whoever writes a skill in development is spared: there nothing is published.
 */
export async function guardSkills() {
  if (env().NODE_ENV !== 'development') await publishSkills(checkExamples);
}
