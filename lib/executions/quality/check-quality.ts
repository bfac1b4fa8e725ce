import { displayText } from '@/lib/skills';
import type { Critique, Finding, RubricItem } from '@/lib/skills/schemas';
import {
  checkNearDuplicate,
  checkOnTopic,
  checkTraceableNumbers,
  checkUsesFoundation,
} from './checks/facts';
import { checkPlanDates, checkPlanMix } from './checks/plan';
import {
  checkFieldLength,
  checkLength,
  checkMaxChars,
  checkPlaceholders,
  checkSchema,
} from './checks/shape';
import { checkCallToAction, checkLanguage, checkReadability, checkShouting } from './checks/style';
import { checkToneKeywords } from './checks/tone';
import {
  checkBannedPhrases,
  checkCompetitors,
  checkDisclaimers,
  checkEmojis,
} from './checks/words';
import { checkIndiaPack } from './india-pack';
import type { Check, CheckRequest, QualityRequest } from './types';

/** A score with a hard failure never exceeds this. */
const HARD_CAP = 40;

/** The deterministic checks that a rubric may name. */
export const checks: Record<string, Check> = {
  schema: checkSchema,
  placeholders: checkPlaceholders,
  banned_phrases: checkBannedPhrases,
  emojis: checkEmojis,
  disclaimers: checkDisclaimers,
  competitors: checkCompetitors,
  numbers: checkTraceableNumbers,
  near_duplicate: checkNearDuplicate,
  shouting: checkShouting,
  language: checkLanguage,
  max_chars: checkMaxChars,
  field_length: checkFieldLength,
  length: checkLength,
  readability: checkReadability,
  call_to_action: checkCallToAction,
  tone_keywords: checkToneKeywords,
  uses_foundation: checkUsesFoundation,
  on_topic: checkOnTopic,
  plan_dates: checkPlanDates,
  plan_mix: checkPlanMix,
};

const always: Record<string, number> = {
  schema: 3,
  placeholders: 3,
  banned_phrases: 2,
  emojis: 1,
  disclaimers: 2,
  competitors: 2,
  numbers: 3,
  near_duplicate: 2,
  shouting: 1,
  language: 2,
};

/**
 * Scores an output: `round(100 · Σ w·s / Σ w)` over the checks of the skill's rubric and those that
 * always apply, at most 40 after a hard failure. The constitution's receipts are the caller's to add.
 */
export function checkQuality(request: QualityRequest): Critique {
  const { skill, output, context, inputs } = request;
  const asked = inputs.language ?? context.constitution.language ?? context.language;
  const display = displayText(skill, output);
  const full: CheckRequest = { ...request, display, language: String(asked), params: {} };
  const findings = [
    ...rubricOf(request).flatMap((item) => run(item, full)),
    ...checkIndiaPack(full),
  ];
  return { score: scoreOf(findings), findings, constitution: [] };
}

/** The weighted score of findings, capped when one failed hard. */
export function scoreOf(findings: readonly Finding[]): number {
  const total = findings.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  const reached = findings.reduce((sum, { weight, score }) => sum + weight * score, 0);
  const score = Math.round((100 * reached) / total);
  return findings.some(({ hard }) => hard) ? Math.min(HARD_CAP, score) : score;
}

function rubricOf({ skill }: QualityRequest): RubricItem[] {
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
