import { givenRuns, givenWords } from '../given';
import { contentWords, proseOf, wordsOf } from '../sentences';
import { type Check, type CheckRequest, notApplicable, numberParam, passed } from '../types';

/** Whether a sentence says something that can be checked: a number, or what the business told us. */
export function concreteness(request: CheckRequest): (sentence: string) => boolean {
  const isGivenRun = givenRuns(request, 3);
  const isGivenWord = givenWords(request);
  return (sentence) => {
    if (/\p{Nd}/u.test(sentence)) return true;
    const words = wordsOf(sentence);
    const runs = words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '));
    if (runs.some((run) => isGivenRun(run) && contentWords(run).length > 1)) return true;
    return new Set(contentWords(sentence).filter(isGivenWord)).size > 2;
  };
}

/** Enough sentences hold a fact: `params.share` of them (default 0.5) and at least `params.min` (3). */
export const checkSpecific: Check = (request) => {
  const { params, display, skill } = request;
  const sentences = proseOf(display);
  if (skill.helper) return notApplicable('A first profile is mostly assumed, and says so.');
  if (sentences.length < 2) return notApplicable('There is too little text to weigh.');
  const isConcrete = concreteness(request);
  const vague = sentences.filter(({ text }) => !isConcrete(text));
  const facts = sentences.length - vague.length;
  const least = Math.min(numberParam(params, 'min', 3), sentences.length);
  const score = Math.min(
    1,
    facts / sentences.length / numberParam(params, 'share', 0.5),
    facts / least,
  );
  if (score === 1) return passed(`${facts} of ${sentences.length} sentences hold a fact.`);
  return {
    score,
    message: `Thin: ${facts} of ${sentences.length} sentences hold a fact of yours.`,
    evidence: vague.slice(0, 3),
    fix: 'Put a product detail, a number or a differentiator where a general sentence stands.',
  };
};

/** Words in a row that count as copied. */
const COPIED_RUN = 8;

/** Not more than `params.share` (default 0.3) of a published text is copied from the Foundation and the profiles. */
export const checkOwnWords: Check = (request) => {
  const { display, skill, params } = request;
  if (skill.disclaimerField === null) {
    return notApplicable('This stays inside, so it may repeat what you wrote.');
  }
  const words = proseOf(display).flatMap(({ text }) => wordsOf(text));
  if (words.length < 30) return notApplicable('There is too little text to weigh.');
  // an offer or a call to action is typed in to be said as it stands; the Foundation is not
  const isGiven = givenRuns({ inputs: {}, context: request.context }, COPIED_RUN);
  const copied = new Set<number>();
  for (let at = 0; at + COPIED_RUN <= words.length; at += 1) {
    if (!isGiven(words.slice(at, at + COPIED_RUN).join(' '))) continue;
    for (let inside = at; inside < at + COPIED_RUN; inside += 1) copied.add(inside);
  }
  const share = copied.size / words.length;
  const most = numberParam(params, 'share', 0.3);
  const percent = Math.round(share * 100);
  if (share <= most)
    return passed(`${100 - percent} % of it is not your Foundation word for word.`);
  return {
    score: Math.max(0.2, 1 - (share - most) / 0.6),
    message: `${percent} % of it is your Foundation, word for word.`,
    fix: 'Say it to this reader in words of this piece, or run it with an AI key.',
  };
};
