import { expect, test } from 'vitest';
import { same } from './same';

test.each<[unknown, unknown, boolean]>([
  ['a', 'a', true],
  [null, null, true],
  [null, {}, false],
  [[], {}, false],
  [[1, 2], [1, 2], true],
  [[1, 2], [2, 1], false],
  [{ a: 1, b: [{ c: '' }] }, { b: [{ c: '' }], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, false],
  [{ a: undefined }, { b: undefined }, false],
])('%j and %j: %s', (a, b, answer) => {
  expect(same(a, b)).toBe(answer);
  expect(same(b, a)).toBe(answer);
});
