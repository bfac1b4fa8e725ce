import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords } from './fix-diff';

test('what was taken out and put in stands between what stayed', () => {
  expect(diffWords('The best sari is here.', 'Our sari is here, now.')).toEqual([
    { kind: 'out', text: 'The best' },
    { kind: 'in', text: 'Our' },
    { kind: 'same', text: ' sari is ' },
    { kind: 'out', text: 'here.' },
    { kind: 'in', text: 'here, now.' },
  ]);
  expect(diffWords('Same words.', 'Same words.')).toEqual([{ kind: 'same', text: 'Same words.' }]);
});

test('both texts can be read back from the pieces', () => {
  const text = fc
    .array(fc.constantFrom('a', 'loom', 'runs', '\n\n', 'नौ', '₹5'), { maxLength: 40 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const read = (without: string) =>
        diffWords(before, after)
          .filter(({ kind }) => kind !== without)
          .map((piece) => piece.text)
          .join('');
      expect(read('in')).toBe(before);
      expect(read('out')).toBe(after);
    }),
    { numRuns: 200 },
  );
});
