import { type Problem, readExamples, type Skill } from '@/lib/skills';
import { checkQuality } from './check-quality';
import { checks } from './checks';

/** A skill's examples must reach this score under the skill's own rubric. */
const EXAMPLE_MINIMUM = 75;

/** What keeps a skill from being published: unknown checks, or examples below their own rubric. */
export function checkExamples(skill: Skill): Problem[] {
  const unknown = skill.rubric
    .filter(({ kind, check }) => kind === 'deterministic' && !(check in checks))
    .map(({ id, check }) => ({
      path: `rubric.${id}`,
      message: `There is no check named ${check}.`,
    }));
  const weak = readExamples(skill).examples.flatMap(({ file, inputs, output, context }) => {
    const { score, findings } = checkQuality({ skill, inputs, output, context });
    if (score >= EXAMPLE_MINIMUM) return [];
    const reasons = findings.filter((f) => f.weight > 0 && f.score < 1).map((f) => f.message);
    return [
      { path: file, message: `It scores ${score} under its own rubric. ${reasons.join(' ')}` },
    ];
  });
  return [...unknown, ...weak];
}
