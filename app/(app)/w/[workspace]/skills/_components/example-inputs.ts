import { todayInIst } from '@/lib/format';
import { readExamples, type Skill } from '@/lib/skills';
import { fieldsOf } from '@/lib/skills/form';

/** An example's inputs as a form may begin with: without the invented buyers, and without days gone by. */
export function exampleInputs(skill: Skill): Record<string, unknown> | undefined {
  const [example] = readExamples(skill).examples;
  if (!example) return undefined;
  const today = todayInIst(new Date());
  const usable = fieldsOf(skill.inputs).flatMap(({ name, widget }) => {
    const value = example.inputs[name];
    const theirs = widget === 'icp' || widget === 'icps';
    const past = widget === 'date' && String(value) <= today;
    return value === undefined || theirs || past ? [] : [[name, value] as const];
  });
  return usable.length > 0 ? Object.fromEntries(usable) : undefined;
}
