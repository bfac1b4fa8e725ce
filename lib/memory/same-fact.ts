import { namesIn, negationsIn, numbersOf } from './facts';
import { contentWords, stemOf, wordsOf } from './tokens';

const sorted = (values: readonly string[]) => [...values].sort().join('\n');
const cased = /^[\p{Ll}\p{Lu}\p{N}.'’@#:/_-]+$/u;

/** Names are found by their capitals; a script without capitals may hide one in every word. */
function hasNamesOf(a: string, b: string): boolean {
  const words = wordsOf(b);
  const stems = new Set(words.map(stemOf));
  const known = new Set(words);
  return (
    namesIn(a).every((name) =>
      wordsOf(name).every((word) => known.has(word) || stems.has(stemOf(word))),
    ) &&
    contentWords(a)
      .filter((word) => !cased.test(word))
      .every((word) => stems.has(stemOf(word)))
  );
}

/**
 * Whether two texts that are alike say the same: the same numbers, dates and prices, names, and as many
 * negations. “30 % off” and “50 % off” are 0.93 alike and not the same.
 */
export function sameFact(a: string, b: string): boolean {
  const facts = (text: string) =>
    sorted(numbersOf(text).map(({ kind, value }) => `${kind} ${value}`));
  return (
    facts(a) === facts(b) &&
    negationsIn(a) === negationsIn(b) &&
    hasNamesOf(a, b) &&
    hasNamesOf(b, a)
  );
}
