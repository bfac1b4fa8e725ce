import { findClaims, rulesReviewedOn } from '@/lib/skills';
import type { Finding } from '@/lib/skills/schemas';
import type { CheckRequest } from './types';

const HARD_WEIGHT = 3;
const SOFT_WEIGHT = 2;
const PASS_WEIGHT = 1;

/** Whether the person attached something that shows what is claimed. */
export const hasProof = (inputs: Record<string, unknown>) =>
  typeof inputs.proof === 'string' && inputs.proof.trim() !== '';

/**
 * Claims that Indian advertising rules want proof for, or more words around, one finding per rule that is
 * touched. A `proof` among the inputs clears those that proof can clear. Not legal advice.
 */
export function checkIndiaPack({ display, inputs }: CheckRequest): Finding[] {
  const claims = findClaims(display);
  if (claims.length === 0) {
    return [
      {
        check: 'india_pack',
        score: 1,
        weight: PASS_WEIGHT,
        hard: false,
        message: 'No claim that would need proof.',
        evidence: [],
        fix: null,
        source: `ASCI Code and CCPA Guidelines 2022, as of ${rulesReviewedOn}. Not legal advice.`,
      },
    ];
  }
  const rules = [...new Set(claims.map(({ rule }) => rule))];
  return rules.map((rule) => {
    const touched = claims.filter((claim) => claim.rule === rule);
    const cleared = hasProof(inputs) && rule.clearedByProof;
    const quoted = touched.map(({ text }) => `“${text}”`).join(', ');
    return {
      check: rule.id,
      score: cleared ? 1 : rule.hard ? 0 : 0.3,
      weight: rule.hard ? HARD_WEIGHT : SOFT_WEIGHT,
      hard: rule.hard && !cleared,
      message: cleared
        ? `${rule.label}: ${quoted}. Proof is attached; keep it at hand.`
        : `${rule.label}: ${quoted}.`,
      evidence: touched.map(({ start, end, text }) => ({ start, end, text })),
      fix: cleared ? null : rule.fix,
      source: rule.source,
    };
  });
}
