import { AppError } from '@/lib/platform/errors';
import { parseInputs, type Skill } from '@/lib/skills';

/** A skill's inputs, tidied and with defaults. @throws AppError invalid, with a message per field. */
export function readInputs(skill: Skill, raw: Record<string, unknown>): Record<string, unknown> {
  const parsed = parseInputs(skill, raw);
  if (parsed.ok) return parsed.inputs;
  const fields: Record<string, string> = {};
  // an item of a list is told at its list
  for (const { path, message } of parsed.problems) fields[path.split('.')[0] ?? path] ??= message;
  const [first] = parsed.problems;
  throw new AppError('invalid', first?.message ?? 'Something in the inputs is not as expected.', {
    fields,
  });
}
