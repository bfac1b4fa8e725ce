import { expect, test } from 'vitest';
import { readTable } from './text-table';

const drawn = '| Number | Where |\n| --- | --- |\n| Buyers | Census tables |\n| Value | |';

test('a drawn table is read into cells that know where they stand', () => {
  const table = readTable(drawn);
  expect(table?.head.map(({ text }) => text)).toEqual(['Number', 'Where']);
  expect(table?.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['Buyers', 'Census tables'],
    ['Value', ''],
  ]);
  for (const { start, text } of table?.rows.flat() ?? []) {
    expect(drawn.slice(start, start + text.length)).toBe(text);
  }
});

test('prose, a half-written table and a lone line stay text', () => {
  expect(readTable('One | two')).toBeNull();
  expect(readTable('| Number | Where |')).toBeNull();
  expect(readTable('| a | b |\n| --- | --- |')).toBeNull();
  expect(readTable('| a | b |\n| --- | --- |\n| 1 | 2 |\nand prose')).toBeNull();
});
