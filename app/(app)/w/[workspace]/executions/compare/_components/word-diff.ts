import { type ChangeObject, diffLines, diffWords } from 'diff';

/** Part of two texts laid over each other. */
export type Piece = { kind: 'same' | 'gone' | 'new'; text: string };

/** Texts that share little are compared by lines once this has passed, and then not at all. */
const longestMs = 300;
const longestByWords = 40_000;
/** Knows where words end in Devanagari too; Latin words it cuts as anyone would. */
const intlSegmenter = new Intl.Segmenter('hi', { granularity: 'word' });

/** What became of a text, word by word, in any script. */
export function wordDiff(before: string, after: string): Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const changes: ChangeObject<string>[] = byWords(before, after) ??
    diffLines(before, after, { timeout: longestMs }) ?? [
      { value: before, removed: true, added: false, count: 1 },
      { value: after, removed: false, added: true, count: 1 },
    ];
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value,
  }));
}

function byWords(before: string, after: string) {
  if (before.length + after.length > longestByWords) return undefined;
  return diffWords(before, after, { timeout: longestMs, intlSegmenter });
}

const wordsIn = (text: string) => text.match(/\S+/g)?.length ?? 0;

/** How many words went and how many came. */
export function countChanges(pieces: readonly Piece[]): { removed: number; added: number } {
  const count = (kind: Piece['kind']) =>
    pieces.filter((piece) => piece.kind === kind).reduce((sum, { text }) => sum + wordsIn(text), 0);
  return { removed: count('gone'), added: count('new') };
}
