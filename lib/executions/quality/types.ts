import type { Finding, Skill, SkillContext, SkillOutput } from '@/lib/skills/schemas';

export type QualityRequest = {
  skill: Skill;
  output: SkillOutput;
  context: SkillContext;
  inputs: Record<string, unknown>;
  /** What look-ups gave the model: numbers from there are traceable too. */
  found?: readonly string[];
};

/** What a check may look at. Evidence spans are offsets into `display`. */
export type CheckRequest = QualityRequest & {
  display: string;
  /** The language that the output was asked for. */
  language: string;
  params: Record<string, unknown>;
};

export type Evidence = Finding['evidence'];

export type CheckResult = {
  score: number;
  message: string;
  hard?: boolean;
  applicable?: boolean;
  evidence?: Evidence;
  fix?: string;
  source?: string;
};

export type Check = (request: CheckRequest) => CheckResult;

export const passed = (message: string): CheckResult => ({ score: 1, message });
export const notApplicable = (message: string): CheckResult => ({
  score: 1,
  message,
  applicable: false,
});

/** Every match of a global pattern as evidence. */
export function spansOf(text: string, pattern: RegExp): Evidence {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

export function numberParam(
  params: Record<string, unknown>,
  name: string,
  otherwise: number,
): number {
  const value = params[name];
  return typeof value === 'number' ? value : otherwise;
}

export function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A phrase as whole words, any case; works for scripts that `\b` does not know. */
export function phrasePattern(phrase: string): RegExp {
  const body = escapeRegExp(phrase.trim()).replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${body}(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}
