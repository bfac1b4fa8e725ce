import { displayText } from '@/lib/skills';
import type { Critique, Finding, RubricItem } from '@/lib/skills/schemas';
import { always, checks } from './checks';
import { checkIndiaPack } from './india-pack';
import type { CheckRequest, QualityRequest } from './types';

/** A score with a hard failure never exceeds this. */
const HARD_CAP = 40;

/**
 * Scores an output: `round(100 · Σ w·s / Σ w)` over the checks of the skill's rubric and those that
 * always apply, at most 40 after a hard failure. The constitution's receipts are the caller's to add.
 */
export function checkQuality(request: QualityRequest): Critique {
  const full = toCheckRequest(request);
  const findings = [
    ...rubricOf(request).flatMap((item) => run(item, full)),
    ...checkIndiaPack(full),
  ];
  return { score: scoreOf(findings), findings, constitution: [] };
}

/** What the checks look at, with its text and the language that was asked for. */
export function toCheckRequest(request: QualityRequest): CheckRequest {
  const { skill, output, context, inputs } = request;
  const asked = inputs.language ?? context.constitution.language ?? context.language;
  const display = displayText(skill, output);
  return { ...request, display, language: String(asked), params: {} };
}

/** The weighted score of findings, capped when one failed hard. */
export function scoreOf(findings: readonly Finding[]): number {
  const total = findings.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  const reached = findings.reduce((sum, { weight, score }) => sum + weight * score, 0);
  const score = Math.round((100 * reached) / total);
  return findings.some(({ hard }) => hard) ? Math.min(HARD_CAP, score) : score;
}

/** The skill's own deterministic checks, and those that always apply unless it weighs them itself. */
export function rubricOf({ skill }: Pick<QualityRequest, 'skill'>): RubricItem[] {
  const own = skill.rubric.filter(({ kind }) => kind === 'deterministic');
  const named = new Set(own.map(({ check }) => check));
  const rest = Object.entries(always).filter(([check]) => !named.has(check));
  return [
    ...rest.map(([check, weight]) => ({
      id: check,
      check,
      weight,
      kind: 'deterministic' as const,
      params: {},
    })),
    ...own,
  ];
}

function run(item: RubricItem, request: CheckRequest): Finding[] {
  const check = checks[item.check];
  if (!check) return [];
  const result = check({ ...request, params: item.params });
  return [
    {
      check: item.id,
      score: result.score,
      weight: result.applicable === false ? 0 : item.weight,
      hard: result.hard === true && result.score < 1,
      message: result.message,
      evidence: result.evidence ?? [],
      fix: result.fix ?? null,
      source: result.source ?? null,
    },
  ];
}
