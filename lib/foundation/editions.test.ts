import { expect, test } from 'vitest';
import { editions } from './editions';
import type { FoundationField, FoundationVersion } from './schemas';

const at = (version: number, userId: string, time: string, ...changedFields: FoundationField[]) =>
  ({
    version,
    userId,
    changedFields,
    createdAt: `2026-11-22T${time}:00.000Z`,
  }) satisfies FoundationVersion;

test('one person’s saves within ten minutes are one entry', () => {
  const versions = [
    at(3, 'asha', '09:14', 'industry'),
    at(2, 'asha', '09:06', 'companyName', 'industry'),
    at(1, 'asha', '09:00', 'companyName'),
  ];
  expect(editions(versions)).toEqual([
    {
      version: 3,
      firstVersion: 1,
      userId: 'asha',
      changedFields: ['industry', 'companyName'],
      endedAt: '2026-11-22T09:14:00.000Z',
      versions,
    },
  ]);
});

test('another person or a pause begins a new entry', () => {
  const entries = editions([
    at(5, 'asha', '11:00', 'website'),
    at(4, 'asha', '10:50', 'website'),
    at(3, 'ravi', '10:49', 'industry'),
    at(2, 'asha', '10:48', 'industry'),
  ]);
  expect(entries.map(({ version, firstVersion }) => [version, firstVersion])).toEqual([
    [5, 5],
    [4, 4],
    [3, 3],
    [2, 2],
  ]);
});

test('a gap in the numbers is never bridged', () => {
  expect(
    editions([at(9, 'asha', '09:01', 'website'), at(7, 'asha', '09:00', 'website')]),
  ).toHaveLength(2);
});
