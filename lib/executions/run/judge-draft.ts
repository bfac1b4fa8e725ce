import { modelName } from '@/lib/platform/llm';
import { type Finding, validateOutput } from '@/lib/skills';
import type { Critique, RepairReceipt } from '@/lib/skills/schemas';
import { checkQuality, isIssue, type QualityRequest, repairFinding } from '../quality';
import { scoreOf } from '../quality/check-quality';
import { minimumQuality } from '../risk';
import { askJudge } from './ask-judge';
import type { Draft, Task } from './draft';
import { RunFailure } from './endings';
import type { Run } from './run';

export type Verdict = { critique: Critique; minimum: number };
/** A draft that rules have mended says how. */
export type JudgedDraft = Draft & { repairs?: RepairReceipt[] };

/**
 * Checks a draft against its schema and its rubric, by rules and, where a model wrote it, by a judge.
 * @throws RunFailure when the schema refuses it
 */
export async function judgeDraft(
  run: Run,
  task: Task,
  draft: JudgedDraft,
  number: number,
): Promise<Verdict> {
  const request = { ...task, output: draft.output, found: draft.found };
  const kept = run.row.steps.find(({ step }) => step === `check_${number}`);
  const checked = kept ? null : checkDraft(request);
  const judged =
    checked && !checked.findings.some(({ hard }) => hard)
      ? await askJudge(run, task, draft, checked.findings)
      : [];
  return run.step(`check_${number}`, async () => {
    const critique = toCritique(request, checked ?? checkDraft(request), judged, draft);
    const minimum = minimumQuality(task.context.riskLevel);
    const passed = critique.score >= minimum;
    const data = { draft: number, score: critique.score, minimum };
    return {
      result: { critique, minimum },
      events: [{ type: passed ? 'validation_passed' : 'validation_failed', data }],
    };
  });
}

function checkDraft(request: QualityRequest): Critique {
  const [problem] = validateOutput(request.skill, request.output);
  if (!problem) return checkQuality(request);
  throw new RunFailure(
    'invalid_output',
    `What was written does not fit the skill (${problem.path || 'output'}: ${problem.message}). Change the inputs, or run it again.`,
  );
}

function toCritique(
  request: QualityRequest,
  checked: Critique,
  judged: readonly Finding[],
  { receipts, repairs }: JudgedDraft,
): Critique {
  const findings = [...checked.findings, ...judged];
  return {
    score: scoreOf(findings),
    findings: findings.map((finding) => withMend(request, finding, checked)),
    constitution: receipts,
    ...(repairs?.length ? { repairs } : {}),
  };
}

/** Says beside what is to mend who could: rules at once, a model, or only a person. */
function withMend(request: QualityRequest, finding: Finding, checked: Critique): Finding {
  if (!isIssue(finding)) return finding;
  if (repairFinding(request, finding, checked)) return { ...finding, mend: 'rules' };
  return { ...finding, mend: modelName(request.skill.tier) ? 'model' : 'person' };
}

/** What a revision should mend. */
export const hintsOf = ({ findings }: Critique): Finding[] => findings.filter(isIssue);
