import { wordsOf } from './tokens';

const trigramsOf = (text: string): Set<string> => {
  const found = new Set<string>();
  for (const word of wordsOf(text)) {
    const letters = [...`  ${word} `];
    for (let at = 0; at + 3 <= letters.length; at += 1)
      found.add(letters.slice(at, at + 3).join(''));
  }
  return found;
};

/** Shared trigrams among all, 0–1, as pg_trgm reckons, in every script. */
export function trigramSimilarity(a: string, b: string): number {
  const [left, right] = [trigramsOf(a), trigramsOf(b)];
  if (left.size === 0 && right.size === 0) return 0;
  let shared = 0;
  for (const one of left) if (right.has(one)) shared += 1;
  return shared / (left.size + right.size - shared);
}
