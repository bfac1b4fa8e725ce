import { daysBetween, todayInIst } from '@/lib/format';
import { readExamples, type Skill } from '@/lib/skills';
import { fieldsOf } from '@/lib/skills/form';

const dayMs = 24 * 3_600_000;
const moved = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/**
 * An example's inputs as a form may begin with: without the invented buyers, and with its days as far
 * ahead of today as they were of the example's own day once they have gone by.
 */
export function exampleInputs(skill: Skill): Record<string, unknown> | undefined {
  const [example] = readExamples(skill).examples;
  if (!example) return undefined;
  const today = todayInIst(new Date());
  const usable = fieldsOf(skill.inputs).flatMap(({ name, widget }) => {
    const value = example.inputs[name];
    if (value === undefined || widget === 'icp' || widget === 'icps') return [];
    const past = widget === 'date' && String(value) <= today;
    const days = daysBetween(example.context.today, today);
    return [[name, past ? moved(String(value), days) : value] as const];
  });
  return usable.length > 0 ? Object.fromEntries(usable) : undefined;
}
