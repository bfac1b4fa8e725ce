import { expect, test } from 'vitest';
import { countChanges, wordDiff } from './word-diff';

test('words that went and came are told apart, and the rest stays', () => {
  const pieces = wordDiff('Ten looms, 400 boxes. Order now!', 'Nine looms, 400 boxes. Order soon!');
  expect(pieces).toEqual([
    { kind: 'gone', text: 'Ten' },
    { kind: 'new', text: 'Nine' },
    { kind: 'same', text: ' looms, 400 boxes. Order ' },
    { kind: 'gone', text: 'now' },
    { kind: 'new', text: 'soon' },
    { kind: 'same', text: '!' },
  ]);
  expect(countChanges(pieces)).toEqual({ removed: 2, added: 2 });
});

test('a word in Devanagari is not cut apart', () => {
  const pieces = wordDiff('हमारे करघे से साड़ी', 'हमारे हाथ के करघे से साड़ी');
  expect(pieces.filter(({ kind }) => kind === 'new').map(({ text }) => text.trim())).toEqual([
    'हाथ के',
  ]);
  expect(pieces.some(({ kind }) => kind === 'gone')).toBe(false);
});

test('both texts can be read back out of what was laid over each other', () => {
  const [before, after] = ['One two three.\n\nFour five.', 'One three.\n\nFour and five, six.'];
  const pieces = wordDiff(before, after);
  const without = (kind: string) =>
    pieces
      .filter((piece) => piece.kind !== kind)
      .map(({ text }) => text)
      .join('');
  expect(without('gone').replace(/\s+/g, ' ')).toBe(after.replace(/\s+/g, ' '));
  expect(without('new').replace(/\s+/g, ' ')).toBe(before.replace(/\s+/g, ' '));
});

test('two long texts with nothing in common are not compared for ever', () => {
  const text = (word: string) =>
    Array.from({ length: 9_000 }, (_, at) => `${word}${(at * 7919) % 4001}`).join(' ');
  expect(countChanges(wordDiff(text('a'), text('b')))).toEqual({ removed: 9_000, added: 9_000 });
});
