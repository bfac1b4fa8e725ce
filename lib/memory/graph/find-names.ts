import { stopWords } from '../stop-words';
import { stemOf, wordsOf } from '../tokens';
import { nameKey } from './name-key';

type Known = { id: string; names: readonly string[] };
const longestName = 8;

const joining = (word: string) => word === 'and' || word === 'और';
/** The stems of a text in their order; “Fabindia’s”, “sarees” and “साड़ियों” as the name has them. */
const stemsIn = (text: string) =>
  wordsOf(text)
    .filter((word) => !joining(word))
    .map(stemOf);

/** The first letters of each word, by which the database finds names that may stand in a text. */
export const beginningsOf = (text: string): string[] => [
  ...new Set(wordsOf(text).map((word) => [...word].slice(0, 2).join(''))),
];

/** Which of the known are named in a text, as whole words of any script; of two that overlap, the longer. */
export function findNames<T extends Known>(text: string, known: readonly T[]): T[] {
  const byFirst = new Map<string, { stems: string[]; one: T }[]>();
  for (const one of known) {
    for (const name of one.names) {
      const words = nameKey(name).split(' ').filter(Boolean);
      if (words.length === 0 || words.length > longestName) continue;
      if (words.join('').length < 2 || words.every((word) => stopWords.has(word))) continue;
      const stems = words.map(stemOf);
      const first = stems[0] ?? '';
      byFirst.set(first, [...(byFirst.get(first) ?? []), { stems, one }]);
    }
  }
  const spoken = stemsIn(text);
  const found = new Set<T>();
  for (let at = 0; at < spoken.length; ) {
    const here = (byFirst.get(spoken[at] ?? '') ?? []).filter(({ stems }) =>
      stems.every((stem, index) => spoken[at + index] === stem),
    );
    const length = Math.max(1, ...here.map(({ stems }) => stems.length));
    for (const { one } of here.filter(({ stems }) => stems.length === length)) found.add(one);
    at += length;
  }
  return [...found];
}
