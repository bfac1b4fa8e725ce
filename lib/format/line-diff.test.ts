import { expect, test } from 'vitest';
import { lineDiff } from './line-diff';

const brief = (before: string, after: string, around?: number) =>
  lineDiff(before, after, around).map(
    ({ kind, text }) => `${{ same: ' ', added: '+', removed: '-', gap: '…' }[kind]}${text}`,
  );

test('tells lines that came, went and stayed', () => {
  expect(brief('a\nb\nc', 'a\nx\nc')).toEqual([' a', '-b', '+x', ' c']);
  expect(brief('a', 'a\nb')).toEqual([' a', '+b']);
  expect(brief('a\nb', 'b')).toEqual(['-a', ' b']);
  expect(brief('', 'a')).toEqual(['-', '+a']);
});

test('folds long stretches without a change', () => {
  const before = Array.from({ length: 30 }, (_, n) => `line ${n}`).join('\n');
  const after = before.replace('line 15', 'line fifteen');
  expect(brief(before, after)).toEqual([
    '…',
    ' line 14',
    '-line 15',
    '+line fifteen',
    ' line 16',
    '…',
  ]);
});

test('has nothing to tell of the same text, and gives up on matching very long ones', () => {
  expect(brief('a\nb', 'a\nb')).toEqual([]);
  const long = (letter: string) =>
    Array.from({ length: 1200 }, (_, n) => `${letter}${n}`).join('\n');
  expect(lineDiff(long('a'), long('b'))).toHaveLength(2400);
});

test('the lines that stay and come are the new text', () => {
  const [before, after] = ['one\ntwo\nthree\nfour\nfive', 'zero\ntwo\nfour\nsix\nfive'];
  const lines = lineDiff(before, after, 100);
  const side = (gone: string) =>
    lines
      .filter(({ kind }) => kind !== gone)
      .map(({ text }) => text)
      .join('\n');
  expect(side('removed')).toBe(after);
  expect(side('added')).toBe(before);
});
