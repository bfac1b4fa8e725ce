import { conditions, endDates, patterns } from './patterns';

/** Words that Indian advertising rules treat as claims, or ask something of. Not legal advice. */
export type ClaimRule = {
  id: string;
  label: string;
  pattern: RegExp;
  /** The rule is met when the text says this somewhere. */
  unless?: RegExp;
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
const GREEN =
  'CCPA Guidelines for Prevention and Regulation of Greenwashing or Misleading Environmental Claims, 15 October 2024';
const DARK =
  'Guidelines for Prevention and Regulation of Dark Patterns, 30 November 2023 (false urgency)';
const INFLUENCERS =
  'ASCI Guidelines for Influencer Advertising in Digital Media, 2021; CCPA Guidelines 2022 (disclosure of material connection)';
const FAIRNESS = 'ASCI Guidelines for Advertising of Skin Lightening or Fairness Products, 2014';
const dated = (source: string) => `${source}. Reviewed ${rulesReviewedOn}; not legal advice.`;

export const claimRules: readonly ClaimRule[] = [
  {
    id: 'india.disease_cure',
    label: 'Cure of a named disease',
    pattern: patterns.diseaseCure,
    hard: true,
    clearedByProof: false,
    fix: 'Take the claim out: the law forbids advertising a cure for this disease, with or without proof.',
    source: dated(DMR),
  },
  {
    id: 'india.cure',
    label: 'Cure or miracle',
    pattern: patterns.cure,
    hard: true,
    clearedByProof: true,
    fix: 'Say what the product does and for whom, without promising a cure.',
    source: dated(DMR),
  },
  {
    id: 'india.number_one',
    label: 'Claim to be first',
    pattern: patterns.numberOne,
    hard: true,
    clearedByProof: true,
    fix: 'Attach the survey or ranking that shows it, with its date, or say what is particular instead.',
    source: dated(`${ASCI}; ${CCPA}`),
  },
  {
    id: 'india.guarantee',
    label: 'Guarantee',
    pattern: patterns.guarantee,
    hard: true,
    clearedByProof: true,
    fix: 'State the terms of the guarantee where the reader sees them, or describe what usually happens.',
    source: dated(`${ASCI}; ${CCPA}`),
  },
  {
    id: 'india.research_claim',
    label: 'Claim of tests or experts',
    pattern: patterns.research,
    hard: true,
    clearedByProof: true,
    fix: 'Attach the test or the name of who says so, with its date, or leave the claim out.',
    source: dated(`${ASCI}; ${CCPA}`),
  },
  {
    id: 'india.superlative',
    label: 'Superlative',
    pattern: patterns.superlative,
    hard: false,
    clearedByProof: true,
    fix: 'Replace the superlative with the fact behind it, or attach proof.',
    source: dated(ASCI),
  },
  {
    id: 'india.free',
    label: 'Free without conditions',
    pattern: patterns.free,
    unless: conditions,
    hard: false,
    clearedByProof: true,
    fix: 'Say what the buyer pays (delivery, tax, a minimum order) beside the word free.',
    source: dated(`${CCPA} (free claims)`),
  },
  {
    id: 'india.green',
    label: 'Environmental claim',
    pattern: patterns.green,
    hard: false,
    clearedByProof: true,
    fix: 'Name what is meant (the material, the process, the certificate), or attach proof.',
    source: dated(GREEN),
  },
  {
    id: 'india.urgency',
    label: 'Urgency without an end date',
    pattern: patterns.urgency,
    unless: endDates,
    hard: false,
    clearedByProof: false,
    fix: 'Say until when, or how many there are, or leave the hurry out.',
    source: dated(DARK),
  },
  {
    id: 'india.fairness',
    label: 'Fairness of skin',
    pattern: patterns.fairness,
    hard: false,
    clearedByProof: false,
    fix: 'Speak of care or comfort; a skin colour is neither a fault nor a promise.',
    source: dated(FAIRNESS),
  },
  {
    id: 'india.disclosure',
    label: 'Paid partnership not disclosed',
    pattern: patterns.partnership,
    unless: patterns.disclosed,
    hard: false,
    clearedByProof: false,
    fix: 'Begin with “#ad” or “Paid partnership”, where it is seen without tapping “more”.',
    source: dated(INFLUENCERS),
  },
];
