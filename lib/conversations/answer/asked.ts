import { normalise } from './reading/normalise';
import { readWhen, type When } from './reading/read-when';
import { noSubjects, readSubjects, type Subjects } from './reading/subjects';
import type { AnswerInput, AnswerLanguage } from './types';

/** A question as the rules read it. */
export type Asked = {
  text: string;
  language: AnswerLanguage;
  when: When | null;
  /** Named in it, or attached to it, or in a follow-up named before. */
  subjects: Subjects;
  /** The question before it, where it only goes on from that one. */
  before: string | null;
  /** Does it go on from that one at all? */
  follows: boolean;
  /** Does it, or what it goes on from, hold one of these (separated by `|`), word by word? */
  has: (words: string) => boolean;
  /** Does it itself? */
  says: (words: string) => boolean;
  /** Its words, to count. */
  length: number;
};

const goesOn =
  / (?:its|it|their|they|them|that one|this one|those|same|uska|uski|uske|iska|iski|iske|unka|unki|inka|inki|उसका|उसकी|उसके|इसका|इसकी|इसके|उनका|उनकी|उनके|इनका|इनकी) |^ (?:and|also|then|so|what about|how about|aur|phir|fir|और|फिर) /u;
const longestFollowUp = 9;

/** `goingOn`: with the words of the question before it, where it goes on from that. */
export function readAsked(input: AnswerInput, goingOn = false): Asked {
  const text = normalise(input.question);
  const length = text.trim().split(' ').length;
  const own = readSubjects(input.question, input);
  const last = input.history.findLast(({ role }) => role === 'user')?.text ?? null;
  const follows = last !== null && length <= longestFollowUp && goesOn.test(text);
  const attached = attachedSubjects(input);
  const subjects = isEmpty(own)
    ? !isEmpty(attached)
      ? attached
      : follows
        ? lastSubjects(input)
        : noSubjects
    : own;
  const before = goingOn && follows ? normalise(last) : null;
  return {
    text,
    length,
    language: languageOf(input),
    when: readWhen(input.question, input.today),
    subjects,
    before,
    follows,
    says: (words) => matches(text, words),
    has: (words) => matches(text, words) || (before !== null && matches(before, words)),
  };
}

/** The script of the question; where it has none, as “?” or “₹6,800”, the person's language. */
function languageOf({ question, language }: AnswerInput): AnswerLanguage {
  const hindi = question.match(/[\u0900-\u097f]/g)?.length ?? 0;
  const latin = question.match(/[a-z]/gi)?.length ?? 0;
  if (hindi + latin === 0) return language;
  return hindi > (hindi + latin) * 0.3 ? 'hi' : 'en';
}

const compiled = new Map<string, RegExp>();

function matches(text: string, words: string): boolean {
  let pattern = compiled.get(words);
  if (!pattern) {
    const parts = words.split('|').map((part) => normalise(part).trim());
    pattern = new RegExp(` (?:${parts.join('|')}) `);
    compiled.set(words, pattern);
  }
  return pattern.test(text);
}

function isEmpty(subjects: Subjects): boolean {
  return Object.values(subjects).every((items) => items.length === 0);
}

/** What the last questions named, the newest that named anything. */
function lastSubjects(input: AnswerInput): Subjects {
  const asked = input.history.filter(({ role }) => role === 'user').slice(-4);
  for (const { text } of asked.reverse()) {
    const found = readSubjects(text, input);
    if (!isEmpty(found)) return found;
  }
  return noSubjects;
}

function attachedSubjects({ attachments, campaigns, moves, icps }: AnswerInput): Subjects {
  const of = <T extends { id: string }>(kind: string, items: T[]) =>
    items.filter(({ id }) => attachments.some((one) => one.kind === kind && one.id === id));
  return {
    ...noSubjects,
    campaigns: of('campaign', campaigns),
    moves: of('move', moves),
    icps: of('icp', icps),
  };
}
