import { displayText, type SkillOutput, validateOutput } from '@/lib/skills';
import type { Critique, Finding, RepairReceipt } from '@/lib/skills/schemas';
import { checkQuality, rubricOf, toCheckRequest } from '../check-quality';
import { enforceConstitution } from '../enforce-constitution';
import { knownNumbers, numbersIn } from '../numbers';
import type { QualityRequest } from '../types';
import { addingRepairs } from './additions';
import { claimRepairs } from './claims';
import { shapeRepairs } from './shape';
import type { Candidate } from './types';
import { wordingRepairs } from './wording';

const repairs = { ...claimRepairs, ...wordingRepairs, ...addingRepairs, ...shapeRepairs };

export type Mended = { output: SkillOutput; critique: Critique; receipts: RepairReceipt[] };

export const isIssue = ({ score, weight }: Pick<Finding, 'score' | 'weight'>) =>
  score < 1 && weight > 0;

/**
 * Mends one finding without a model, when there is a way that keeps the schema and the constitution, states
 * no number that was not given, betters the finding and costs no score. Null when there is none.
 */
export function repairFinding(
  request: QualityRequest,
  finding: Finding,
  before: Critique,
): Mended | null {
  const full = toCheckRequest(request);
  const item = rubricOf(request).find(({ id }) => id === finding.check);
  const repair = repairs[item?.check ?? finding.check];
  if (!repair) return null;
  const asked = { ...full, params: item?.params ?? {}, finding };
  for (const candidate of repair(asked)) {
    const mended = accept(request, candidate, finding, before);
    if (mended) return mended;
  }
  return null;
}

function accept(
  request: QualityRequest,
  candidate: Candidate,
  finding: Finding,
  before: Critique,
): Mended | null {
  const { skill, context } = request;
  const { output } = enforceConstitution(skill, candidate.output, context.constitution);
  if (validateOutput(skill, output).length > 0) return null;
  const next = { ...request, output };
  if (addsNumbers(request, next)) return null;
  const critique = checkQuality(next);
  const now = critique.findings.filter(({ check }) => check === finding.check).filter(isIssue);
  const isBetter = now.every(
    ({ score, evidence }) =>
      score > finding.score ||
      (score === finding.score && evidence.length < finding.evidence.length),
  );
  const costsNothing = critique.score >= before.score && hardOnes(critique) <= hardOnes(before);
  if (!isBetter || !costsNothing) return null;
  return { output, critique, receipts: [{ check: finding.check, detail: candidate.detail }] };
}

const hardOnes = ({ findings }: Critique) => findings.filter(({ hard }) => hard).length;

function addsNumbers(before: QualityRequest, after: QualityRequest): boolean {
  const valuesOf = (text: string) => numbersIn(text).flatMap(({ values }) => values);
  const { params = {} } = rubricOf(after).find(({ check }) => check === 'numbers') ?? {};
  const known = knownNumbers({ ...toCheckRequest(after), params });
  const was = new Set(valuesOf(displayText(before.skill, before.output)));
  return valuesOf(displayText(after.skill, after.output)).some(
    (value) => !was.has(value) && !known.has(value),
  );
}

/** Mends whatever can be mended without a model: hard failures first, then what weighs most. */
export function repairOutput(request: QualityRequest): Mended {
  let output = request.output;
  let critique = checkQuality(request);
  const receipts: RepairReceipt[] = [];
  const tried = new Set<string>();
  for (;;) {
    const [finding] = critique.findings
      .filter((one) => isIssue(one) && !tried.has(one.check))
      .sort((a, b) => Number(b.hard) - Number(a.hard) || lossOf(b) - lossOf(a));
    if (!finding) return { output, critique, receipts };
    tried.add(finding.check);
    const mended = repairFinding({ ...request, output }, finding, critique);
    if (!mended) continue;
    output = mended.output;
    critique = mended.critique;
    receipts.push(...mended.receipts);
  }
}

const lossOf = ({ weight, score }: Finding) => weight * (1 - score);
