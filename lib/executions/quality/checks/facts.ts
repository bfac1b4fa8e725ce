import { traceSources } from '@/lib/skills';
import { knownNumbers, numbersIn } from '../numbers';
import { type Check, notApplicable, numberParam, passed } from '../types';
import { workedSums } from '../worked-sums';

/** Every number and price comes from the inputs, the Foundation, the ICPs or the campaign. */
export const checkTraceableNumbers: Check = (request) => {
  const found = numbersIn(request.display);
  if (found.length === 0) return passed('It states no numbers.');
  const given = knownNumbers(request);
  const known = new Set([...given, ...workedSums(request.display, given)]);
  const unknown = found.filter(
    ({ values, harmless }) => !harmless && !values.some((v) => known.has(v)),
  );
  if (unknown.length === 0) return passed('Every number is one that you gave.');
  const claims = unknown.some(({ isClaim }) => isClaim);
  return {
    score: claims ? 0 : 1 - unknown.length / found.length,
    hard: claims,
    message: `Not found in your inputs or Foundation: ${unknown.map(({ text }) => text).join(', ')}.`,
    evidence: unknown.map(({ start, end, text }) => ({ start, end, text })),
    fix: 'Take the number out, or add where it comes from to the proof or the Foundation.',
  };
};

/** It uses the business's own facts: at least `params.min` of them (default 2). */
export const checkUsesFoundation: Check = ({ display, context, params }) => {
  const { foundation } = context;
  const there = foundation
    ? [
        foundation.uniqueValueProposition,
        foundation.businessDescription,
        ...foundation.keyDifferentiators,
        ...foundation.products.map(({ name }) => name),
      ].filter(Boolean).length
    : 0;
  const wanted = Math.min(numberParam(params, 'min', 2), there);
  if (wanted === 0) {
    return {
      score: 0.2,
      message: 'The Foundation has no facts yet, so any business could have written this.',
      fix: 'Fill in what you sell and how it differs, then run it again.',
    };
  }
  const used = traceSources(display, context).filter(({ kind }) => kind === 'foundation').length;
  if (used >= wanted) return passed(`It uses ${used} facts from your Foundation.`);
  return {
    score: used / wanted,
    message: 'Another business could have written this: it uses hardly any fact of yours.',
    fix: 'Work in a differentiator or a product detail.',
  };
};

const SMALL = new Set(
  'about after again also and are been before from have here into just made make more most once only other our over that the their them then there these they this those through what when where which while will with would your yours how why who for you not its was has had can could should'.split(
    ' ',
  ),
);

/** The topic that was asked for is what it is about. */
export const checkOnTopic: Check = ({ display, inputs, language }) => {
  const topic = [inputs.topic, inputs.brief].find((value) => typeof value === 'string') as
    | string
    | undefined;
  if (!topic || language !== 'en') return notApplicable('There is no topic to compare with.');
  const wanted = wordsOf(topic).filter((word) => word.length > 3 && !SMALL.has(word));
  if (wanted.length === 0) return notApplicable('The topic is too short to compare with.');
  const there = new Set(wordsOf(display).map(stem));
  const hits = wanted.filter((word) => there.has(stem(word))).length;
  const share = hits / wanted.length;
  if (share >= 0.4) return passed('It is about what you asked for.');
  return {
    score: share,
    message: 'It strays from the topic that you gave.',
    fix: `Come back to it: ${topic}`,
  };
};

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
const stem = (word: string) => word.replace(/(?:ing|ed|es|s)$/, '');

/** Word 5-grams shared with an earlier accepted output: Jaccard above 0.8 is a repeat. */
export const checkNearDuplicate: Check = ({ display, context }) => {
  if (context.pastOutputs.length === 0)
    return notApplicable('There is nothing earlier to compare with.');
  const own = shingles(display);
  const closest = Math.max(...context.pastOutputs.map((past) => jaccard(own, shingles(past))));
  const percent = Math.round(closest * 100);
  if (closest <= 0.8) return passed('It differs from what you accepted before.');
  return {
    score: 0,
    message: `It repeats something that you accepted before (${percent} % the same).`,
    fix: 'Regenerate it, or change the angle or the product.',
  };
};

function shingles(text: string): Set<string> {
  const words = wordsOf(text);
  if (words.length < 5) return new Set([words.join(' ')]);
  return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' ')));
}

export function jaccard(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared += 1;
  const union = a.size + b.size - shared;
  return union === 0 ? 0 : shared / union;
}
