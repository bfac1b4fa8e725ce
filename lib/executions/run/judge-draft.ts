import { type Finding, validateOutput } from '@/lib/skills';
import type { Critique } from '@/lib/skills/schemas';
import { checkQuality } from '../quality';
import { minimumQuality } from '../risk';
import type { Draft, Task } from './draft';
import { RunFailure } from './endings';
import type { Run } from './run';

export type Verdict = { critique: Critique; minimum: number };

/** Checks a draft against its schema and its rubric. @throws RunFailure when the schema refuses it. */
export async function judgeDraft(
  run: Run,
  { skill, inputs, context }: Task,
  draft: Draft,
  number: number,
): Promise<Verdict> {
  return run.step(`check_${number}`, async () => {
    const [problem] = validateOutput(skill, draft.output);
    if (problem) {
      throw new RunFailure(
        'invalid_output',
        `What was written does not fit the skill (${problem.path || 'output'}: ${problem.message}). Change the inputs, or run it again.`,
      );
    }
    const checked = checkQuality({ skill, output: draft.output, context, inputs });
    const critique = { ...checked, constitution: draft.receipts };
    const minimum = minimumQuality(context.riskLevel);
    const passed = critique.score >= minimum;
    const data = { draft: number, score: critique.score, minimum };
    return {
      result: { critique, minimum },
      events: [{ type: passed ? 'validation_passed' : 'validation_failed', data }],
    };
  });
}

/** What a revision should mend. */
export const hintsOf = ({ findings }: Critique): Finding[] =>
  findings.filter((finding) => finding.score < 1 && finding.weight > 0);
