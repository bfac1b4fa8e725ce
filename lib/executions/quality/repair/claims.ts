import { findClaims } from '@/lib/skills';
import { substituted } from './facts';
import { capitalised, editTexts, tidy, withoutSentences } from './texts';
import type { Candidate, Repair, RepairRequest } from './types';

/** What may be said instead, tried in order; what fits none of them is left to the next candidate. */
const permitted: Record<string, [RegExp, string][]> = {
  'india.superlative': [
    [
      /\b(?:India[’']s|the world[’']s|world[’']s) (?:best|largest|biggest|fastest|cheapest|finest|leading|favou?rite|most \w+) (?=[aeiou])/gi,
      'an ',
    ],
    [
      /\b(?:India[’']s|the world[’']s|world[’']s) (?:best|largest|biggest|fastest|cheapest|finest|leading|favou?rite|most \w+) /gi,
      'a ',
    ],
    [
      /\bthe (?:very )?(?:best|finest|fastest|largest|biggest|leading|cheapest|highest) (?=[\p{L}])/giu,
      'our ',
    ],
    [
      /\b(?:best[- ]in[- ]class|world[- ]class|unbeatable|unmatched|unrivall?ed|unparalleled|best[- ]ever|most trusted|most advanced) /gi,
      '',
    ],
    [/\blowest prices?\b/gi, 'clear prices'],
    [/\bcheapest\b/gi, 'affordable'],
    [/सबसे (?=अच्छ|सस्त|बढ़िया|तेज़|तेज|बड़|बेहतर|भरोसेमंद|विश्वसनीय|लोकप्रिय)/g, ''],
    [/(?:सर्वश्रेष्ठ|सर्वोत्तम|बेजोड़|अद्वितीय) ?/g, ''],
  ],
  'india.number_one': [
    [
      /\b(?:the |India[’']s |the world[’']s )?(?:no\.? ?1|number[- ](?:one|1)|#1) (?=[aeiou])/gi,
      'an ',
    ],
    [
      /\b(?:the |India[’']s |the world[’']s )?(?:no\.? ?1|number[- ](?:one|1)|#1) (?=\p{L})/giu,
      'a ',
    ],
    [/(?:नंबर|नम्बर)[- ]?(?:वन|1|१|एक) /g, ''],
  ],
  'india.guarantee': [
    [/\b(?:100 ?(?:%|per ?cent) )?(?:guaranteed|risk[- ]free|sure[- ]shot) (?=\p{L})/giu, ''],
    [/\bwe guarantee\b/gi, 'we work for'],
  ],
  'india.free': [[/\bfree (delivery|shipping)\b/gi, '$1 included']],
  'india.green': [
    [
      /\b(?:(?:eco|environment(?:ally)?|earth|planet)[- ]friendly|chemical[- ]free|zero[- ]waste) (?=\p{L})/giu,
      '',
    ],
  ],
  'india.urgency': [
    [
      /\b(?:hurry(?: up)?|act (?:now|fast)|don[’']t miss (?:out|it|this))\b[,!.]*\s*(?:and )?/gi,
      '',
    ],
    [/(?:जल्दी (?:करें|कीजिए|कीजिये))[,!।]*\s*/g, ''],
  ],
};

const NO_PROMISE: Repair = (request) => [
  reworded(request),
  dropped(request),
  ...substituted(request, holdsClaim(request)),
];

const holdsClaim =
  ({ finding }: RepairRequest) =>
  (sentence: string) =>
    findClaims(sentence).some(({ rule }) => rule.id === finding.check);

function reworded(request: RepairRequest): Candidate {
  const { output, finding } = request;
  const rules = permitted[finding.check] ?? [];
  const next = editTexts(output, (text) => {
    const changed = rules.reduce((now, [from, to]) => now.replace(from, to), text);
    return changed === text ? text : capitalised(tidy(changed), text);
  });
  const said = finding.evidence.map(({ text }) => `“${text}”`).join(', ');
  return { output: next, detail: `${said} gave way to wording that needs no proof.` };
}

function dropped(request: RepairRequest): Candidate {
  const next = editTexts(request.output, (text) => withoutSentences(text, holdsClaim(request)));
  const said = request.finding.evidence.map(({ text }) => `“${text}”`).join(', ');
  return { output: next, detail: `The sentence with ${said} was taken out.` };
}

/** An offer that is free keeps its word, and says that there are terms. */
const FREE: Repair = (request) => {
  const { output, language } = request;
  const terms = language === 'hi' ? 'शर्तें हमसे पूछिए।' : 'Ask us for the terms.';
  const field = typeof output.callToAction === 'string' ? 'callToAction' : null;
  const told = field ? [{ ...output, [field]: `${String(output[field])} ${terms}` }] : [];
  return [
    ...told.map((next) => ({ output: next, detail: `Added beside the word free: “${terms}”` })),
    ...NO_PROMISE(request),
  ];
};

const DISCLOSE: Repair = ({ output, language }) => {
  const label = language === 'hi' ? 'विज्ञापन: ' : 'Paid partnership. ';
  const first = Object.entries(output).find(([, value]) => typeof value === 'string');
  const tags = output.hashtags;
  const detail = 'The partnership is disclosed at the beginning.';
  return [
    ...(Array.isArray(tags)
      ? [{ output: { ...output, hashtags: ['#ad', ...tags.slice(0, 4)] }, detail: 'Added #ad.' }]
      : []),
    ...(first ? [{ output: { ...output, [first[0]]: label + String(first[1]) }, detail }] : []),
  ];
};

/** By the id of the claim's rule. */
export const claimRepairs: Record<string, Repair> = {
  'india.disease_cure': NO_PROMISE,
  'india.cure': NO_PROMISE,
  'india.number_one': NO_PROMISE,
  'india.guarantee': NO_PROMISE,
  'india.research_claim': NO_PROMISE,
  'india.superlative': NO_PROMISE,
  'india.free': FREE,
  'india.green': NO_PROMISE,
  'india.urgency': NO_PROMISE,
  'india.fairness': NO_PROMISE,
  'india.disclosure': DISCLOSE,
};
