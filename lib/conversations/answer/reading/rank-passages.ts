import { contentWords } from './normalise';
import type { Passage } from './passages';
import { amongWords } from './same-word';

/** `share`: of the question's weight, how much it holds. */
export type Ranked = { passage: Passage; score: number; share: number };

const nearness: Record<Passage['from'], number> = {
  attached: 1.5,
  pinned: 1.5,
  told: 1.1,
  work: 1,
  record: 1,
};

/** A passage that answers for less of the question's weight than this is not worth quoting; one word of two is. */
const leastShare = 0.45;
const leastOfFew = 0.34;

/** Those that hold most of the question, by how rare its words are among them; the best first. */
export function rankPassages(
  question: string,
  passages: readonly Passage[],
  options: { told?: boolean } = {},
): Ranked[] {
  const asked = [...new Set(contentWords(question))];
  if (asked.length === 0) return [];
  const held = passages.map(({ title, text }) => {
    const words = contentWords(text);
    const under = contentWords(title);
    // what it stands under says less than what it says itself
    return asked.map((word) => Math.max(amongWords(word, words), 0.6 * amongWords(word, under)));
  });
  const weights = asked.map((_, at) => {
    const many = held.filter((row) => (row[at] ?? 0) > 0).length;
    // of something told, what is new in it is written nowhere yet
    if (options.told && many === 0) return 0;
    return Math.log(1 + passages.length / (1 + many));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return [];
  const least = options.told || asked.length <= 2 ? leastOfFew : leastShare;
  return passages
    .map((passage, index) => {
      const share =
        weights.reduce((sum, weight, at) => sum + weight * (held[index]?.[at] ?? 0), 0) / total;
      return { passage, score: share * nearness[passage.from], share };
    })
    .filter(({ share }) => share >= least)
    .sort((a, b) => b.score - a.score);
}
