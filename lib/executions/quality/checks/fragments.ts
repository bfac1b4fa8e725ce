import { givenTexts } from '../given';
import type { Span } from '../sentences';
import { type Check, type CheckRequest, escapeRegExp, passed, spansOf } from '../types';

/** Words that begin a sentence and are no names: a capital on them in mid-sentence is a seam. */
const STARTERS = new Set(
  'a an the we our us you your they their it its this that these those every each all any no not when what how why who where which if as in on at by for from of to with and but or so because since while after before are is was do does can will should most many some one two three four five nothing never always only even get give see take make made let buy order write please there here'.split(
    ' ',
  ),
);
const INSTRUCTION =
  /^(?:please\s+)?(?:write|draft|create|make|prepare|compose|generate)\s+(?:an?|the|our|me|one|short|some)\b.{0,40}?\b(?:posts?|e-?mails?|messages?|articles?|blogs?|captions?|ads?|copy|content)\b/i;
const JOINTS = /[,;:]\s*[.!?।](?!\w)|(?<!\.)\.\s?\.(?!\.)|\(\s*\)|“”|,\s*,|\s+[,;](?=\s)/g;
const TWICE =
  /(?<![\p{L}\p{M}])(?!(?:had|that|very|so|bye|no|yes|many)\b)([a-z]{2,})\s+\1(?![\p{L}\p{M}])/giu;

/** Places where something typed in was dropped into the text without being made to fit. */
export function fragmentsIn(request: CheckRequest): Span[] {
  const { display, language } = request;
  const found = [
    ...spansOf(display, JOINTS),
    ...(language === 'en' ? spansOf(display, TWICE) : []),
    ...givenTexts(request).flatMap((text) => seamsOf(display, text)),
  ];
  const byPlace = new Map(found.map((span) => [`${span.start} ${span.end}`, span]));
  return [...byPlace.values()].sort((a, b) => a.start - b.start);
}

function seamsOf(display: string, given: string): Span[] {
  const clean = given.replace(/\s+/g, ' ').trim();
  const opening = clean.split(' ').slice(0, 4).join(' ');
  if (clean.split(' ').length < 4) return [];
  return [
    ...display.matchAll(new RegExp(escapeRegExp(opening).replaceAll(' ', '\\s+'), 'g')),
  ].flatMap((match) => seamAt(display, match.index, clean));
}

function seamAt(display: string, at: number, given: string): Span[] {
  const shared = sharedLength(display, at, given);
  const span = (end: number) => [{ start: at, end, text: display.slice(at, end) }];
  const rest = display.slice(at + shared);
  const first = given.split(' ')[0] ?? '';
  const inSentence = /[\p{Ll}\p{M},;]\s$/u.test(display.slice(0, at));
  const isCapital = /^\p{Lu}\p{Ll}*$/u.test(first) && STARTERS.has(first.toLowerCase());
  if (inSentence && isCapital) return span(at + shared);
  if (INSTRUCTION.test(given)) return span(at + shared);
  // a full stop of the given text, and the sentence around it goes on in small letters
  if (shared === given.length && /[.!?]$/.test(given) && /^\s+(?:\p{Ll}|[,;])/u.test(rest)) {
    return span(at + shared);
  }
  const cutOff = shared < given.length && /^\s?…/.test(rest);
  return cutOff ? span(at + shared + rest.indexOf('…') + 1) : [];
}

function sharedLength(display: string, at: number, given: string): number {
  let length = 0;
  while (length < given.length && display[at + length] === given[length]) length += 1;
  return length;
}

/** What people typed is worked into the sentences, not dropped between them. */
export const checkFragments: Check = (request) => {
  const evidence = fragmentsIn(request);
  if (evidence.length === 0) return passed('What you typed is worked into the sentences.');
  return {
    score: Math.max(0, 1 - evidence.length * 0.4),
    message:
      evidence.length === 1
        ? 'Something that you typed in does not fit its sentence.'
        : `${evidence.length} things that were typed in do not fit their sentences.`,
    evidence,
    fix: 'Reword the place so that it reads as one sentence.',
  };
};
