import { checkAgainst } from './json-schema';
import { hasUsualEnd } from './playbook/plan-for';
import type { Problem, Skill } from './schemas';

export type ParsedInputs =
  | { ok: true; inputs: Record<string, unknown> }
  | { ok: false; problems: Problem[] };

/** Trims text, drops what was left empty, fills defaults and validates. */
export function parseInputs(skill: Skill, raw: unknown): ParsedInputs {
  const tidy = tidyInputs(raw);
  const { value, problems } = checkAgainst(skill.inputs, tidy);
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, inputs: value as Record<string, unknown> };
}

/** What inputs still lack when no campaign stands behind them: a plan needs a day to be counted back from. */
export function missingAlone({ plan }: Skill, inputs: Record<string, unknown>): Problem[] {
  if (plan === null || hasUsualEnd(plan) || inputs.end) return [];
  return [{ path: 'end', message: 'Choose the last day: the plan is counted back from it.' }];
}

export function validateInputs(skill: Skill, raw: unknown): Problem[] {
  const parsed = parseInputs(skill, raw);
  return parsed.ok ? [] : parsed.problems;
}

export function validateOutput(skill: Skill, output: unknown): Problem[] {
  return checkAgainst(skill.outputs, output).problems;
}

function tidyInputs(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  const entries = Object.entries(raw)
    .map(([key, value]): [string, unknown] => [key, tidyValue(value)])
    .filter(([, value]) => value !== undefined && value !== null && value !== '');
  return Object.fromEntries(entries);
}

function tidyValue(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(tidyValue).filter((item) => item !== '');
  return value;
}
