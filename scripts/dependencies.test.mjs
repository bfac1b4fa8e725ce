import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('docs/dependencies.md gives a reason for every dependency, and for nothing else', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const rows = readFileSync('docs/dependencies.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| Package'));
  const named = rows.flatMap((row) =>
    row
      .split('|')[1]
      .split(',')
      .map((name) => name.trim()),
  );
  expect(named.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
});
