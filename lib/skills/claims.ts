/**
 * Words that Indian advertising rules treat as claims needing proof. Not legal advice. The quality
 * check reports them; the playbook leaves out sentences that hold a hard one without proof.
 */
export type ClaimRule = {
  id: string;
  label: string;
  pattern: RegExp;
  /** A hard rule caps the score; a soft one lowers it. */
  hard: boolean;
  /** What proof does: nothing clears what the law forbids outright. */
  clearedByProof: boolean;
  fix: string;
  source: string;
};

/** The state of the rules when this list was written. */
export const rulesReviewedOn = '2026-11-22';

const ASCI =
  'ASCI Code for Self-Regulation of Advertising, Chapter I (truthful, substantiated claims)';
const CCPA =
  'Consumer Protection Act 2019; CCPA Guidelines for Prevention of Misleading Advertisements, 9 June 2022';
const DMR = 'Drugs and Magic Remedies (Objectionable Advertisements) Act 1954, section 3';
const dated = (source: string) => `${source}. Reviewed ${rulesReviewedOn}; not legal advice.`;

const DISEASES =
  'cancer|diabetes|sugar|asthma|epilepsy|arthritis|hypertension|blood pressure|obesity|infertility|impotence|kidney stones?|paralysis|leprosy|baldness|cataract|heart disease|aids|hiv|tuberculosis';

export const claimRules: readonly ClaimRule[] = [
  {
    id: 'india.disease_cure',
    label: 'Cure of a named disease',
    pattern: new RegExp(
      `\\b(?:cures?|curing|treats?|reverses?|prevents?|eliminates?|heals?)\\b(?:\\s+\\w+){0,3}\\s+(?:${DISEASES})\\b|(?:${DISEASES})\\s+(?:cure|treatment)\\b`,
      'gi',
    ),
    hard: true,
    clearedByProof: false,
    fix: 'Take the claim out: the law forbids advertising a cure for this disease, with or without proof.',
    source: dated(DMR),
  },
  {
    id: 'india.cure',
    label: 'Cure or miracle',
    pattern:
      /\b(?:cures?|cured|miracle(?: (?:cure|remedy|results?))?|magic(?:al)? (?:cure|remedy)|heals? (?:all|every|any))\b|(?:रामबाण|चमत्कारी इलाज|जड़ से ख़?त्म)/gi,
    hard: true,
    clearedByProof: true,
    fix: 'Say what the product does and for whom, without promising a cure.',
    source: dated(DMR),
  },
  {
    id: 'india.number_one',
    label: 'Claim to be first',
    pattern:
      /(?<!\w)(?:is |are |as |the |India[’']s |world[’']s )*(?:no\.? ?1\b(?!,?\d)|number[- ]one\b|#1\b|nr\.? 1\b)|(?:नंबर|नम्बर)[- ]?(?:वन|1|एक)/gi,
    hard: true,
    clearedByProof: true,
    fix: 'Attach the survey or ranking that shows it, with its date, or say what is particular instead.',
    source: dated(`${ASCI}; ${CCPA}`),
  },
  {
    id: 'india.guarantee',
    label: 'Guarantee',
    pattern:
      /\b(?:(?:100|cent) ?(?:%|per ?cent) (?:guaranteed?|results?|safe|risk[- ]free)|guaranteed?|risk[- ]free|assured returns?|sure[- ]shot)\b|(?:गारंटी|पक्का मुनाफ़?ा)/gi,
    hard: true,
    clearedByProof: true,
    fix: 'State the terms of the guarantee where the reader sees them, or describe what usually happens.',
    source: dated(`${ASCI}; ${CCPA}`),
  },
  {
    id: 'india.superlative',
    label: 'Superlative',
    pattern:
      /\b(?:the (?:very )?best\b(?! (?:way|time|day) (?:to|for))|best in (?:the )?(?:class|world|india|market|business)|best[- ]in[- ]class|india[’']s (?:best|largest|biggest|fastest|cheapest|finest|leading|most \w+)|world[’']s (?:best|largest|finest|first|leading|most \w+)|the (?:fastest|finest|largest|biggest|leading)|(?:cheapest|lowest price|unbeatable|unmatched|unparalleled|world[- ]class|most trusted|most advanced|only one in))\b|(?:सबसे (?:अच्छ|सस्त|बढ़िया|तेज़|बड़|बेहतर|भरोसेमंद)[\u0900-\u097F]*|सर्वश्रेष्ठ|सर्वोत्तम|भारत का पहला)/gi,
    hard: false,
    clearedByProof: true,
    fix: 'Replace the superlative with the fact behind it, or attach proof.',
    source: dated(ASCI),
  },
  {
    id: 'india.free',
    label: 'Free without conditions',
    pattern:
      /(?<![-\w])free(?= (?:[a-z]|$)|[.,!]|$)(?! (?:of|from|to|time)\b)|(?:मुफ़?्त|फ़्री)(?![\u0900-\u097F])/gi,
    hard: false,
    clearedByProof: true,
    fix: 'Say what the buyer pays (delivery, tax, a minimum order) beside the word free.',
    source: dated(`${CCPA}, guideline 7 (free claims)`),
  },
];

const CONDITIONS =
  /\b(?:t&c|terms|conditions? apply|on orders? (?:of|above|over)|minimum order|or more\b|plus (?:gst|delivery)|delivery extra|no card|cancel any ?time|for the first|with every)\b|शर्तें/i;

/** Where the claims of each rule stand in a text. */
export function findClaims(
  text: string,
): { rule: ClaimRule; start: number; end: number; text: string }[] {
  return claimRules.flatMap((rule) =>
    [...text.matchAll(rule.pattern)]
      .filter(() => rule.id !== 'india.free' || !CONDITIONS.test(text))
      .map((match) => trimSpan(rule, match.index, match[0])),
  );
}

/** Whether a sentence holds a claim that must not go out without proof. */
export function hasHardClaim(sentence: string): boolean {
  return findClaims(sentence).some(({ rule }) => rule.hard);
}

function trimSpan(rule: ClaimRule, index: number, found: string) {
  const start = index + (found.length - found.trimStart().length);
  const text = found.trim();
  return { rule, start, end: start + text.length, text };
}
