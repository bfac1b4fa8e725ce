import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { redisKeys } from './redis-keys';

const patterns = readFileSync('docs/data-model/redis-keys.txt', 'utf8')
  .split('\n')
  .filter((line) => line.includes('->'))
  .map((line) => line.split('->')[0]?.trim() ?? '');

const built = Object.values(redisKeys).map((key) =>
  typeof key === 'string' ? key : key('ID1', 'ID2'),
);

/** A pattern's placeholders stand for an id, in braces or bare. */
const matcher = (pattern: string) =>
  new RegExp(
    `^${pattern
      .replace(/\{YYYY-MM(-DD)?\}/g, '{x}')
      .replace(/[{}]/g, '\\$&')
      .replace(/\\\{\w+\\\}/g, '\\{?ID\\d\\}?')}$`,
  );

test('every pattern of the data model has a builder', () => {
  expect(patterns.length).toBeGreaterThan(20);
  for (const pattern of patterns) {
    expect(
      built.filter((key) => matcher(pattern).test(key)),
      pattern,
    ).not.toEqual([]);
  }
});

test("a person's keys share one hash tag", () => {
  const tags = [
    redisKeys.usage('u1', '2026-11'),
    redisKeys.budgetReserved('u1'),
    redisKeys.budgetReserve('u1', 'e1'),
  ].map((key) => /\{(.*?)\}/.exec(key)?.[1]);
  expect(tags).toEqual(['u1', 'u1', 'u1']);
});
