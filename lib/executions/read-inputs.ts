import { AppError } from '@/lib/platform/errors';
import { missingAlone, type Problem, parseInputs, type Skill } from '@/lib/skills';

/**
 * A skill's inputs, tidied and with defaults. `alone`: for no campaign and no move, so they must say all.
 * @throws AppError invalid, with a message per field
 */
export function readInputs(
  skill: Skill,
  raw: Record<string, unknown>,
  alone = false,
): Record<string, unknown> {
  const parsed = parseInputs(skill, raw);
  if (!parsed.ok) throw refusal(parsed.problems);
  const missing = alone ? missingAlone(skill, parsed.inputs) : [];
  if (missing.length > 0) throw refusal(missing);
  return parsed.inputs;
}

function refusal(problems: readonly Problem[]): AppError {
  const fields: Record<string, string> = {};
  // an item of a list is told at its list
  for (const { path, message } of problems) fields[path.split('.')[0] ?? path] ??= message;
  const [first] = problems;
  return new AppError('invalid', first?.message ?? 'Something in the inputs is not as expected.', {
    fields,
  });
}
