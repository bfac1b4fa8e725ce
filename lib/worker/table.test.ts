import { expect, test } from 'vitest';
import { tableOf } from './table';

test('columns are as wide as their longest cell, and a long text is one cut line', () => {
  const table = tableOf(
    ['run', 'the row says'],
    [
      ['exec_1', 'failed'],
      ['exec_22', `one\ntwo ${'x'.repeat(100)}`],
    ],
  );
  expect(table.split('\n')).toEqual([
    'run      the row says',
    `───────  ${'─'.repeat(44)}`,
    'exec_1   failed',
    `exec_22  one two ${'x'.repeat(35)}…`,
  ]);
});
