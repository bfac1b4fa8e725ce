import { claimRules } from './claims/rules';

export { type ClaimRule, claimRules, rulesReviewedOn } from './claims/rules';

export type Claim = {
  rule: (typeof claimRules)[number];
  start: number;
  end: number;
  text: string;
};

/**
 * Where the claims of each rule stand in a text. The quality check reports them; the playbook leaves out
 * sentences that hold a hard one without proof. Not legal advice.
 */
export function findClaims(text: string): Claim[] {
  return claimRules.flatMap((rule) =>
    rule.unless?.test(text)
      ? []
      : [...text.matchAll(rule.pattern)].map((match) => trimSpan(rule, match.index, match[0])),
  );
}

/** Whether a sentence holds a claim that must not go out without proof. */
export function hasHardClaim(sentence: string): boolean {
  return findClaims(sentence).some(({ rule }) => rule.hard);
}

function trimSpan(rule: Claim['rule'], index: number, found: string): Claim {
  const start = index + (found.length - found.trimStart().length);
  const text = found.trim();
  return { rule, start, end: start + text.length, text };
}
