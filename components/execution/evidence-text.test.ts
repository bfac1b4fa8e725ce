import { expect, test } from 'vitest';
import type { Finding } from '@/lib/skills/schemas';
import { evidenceSpans, piecesOf } from './evidence-text';

const finding = (start: number, end: number, more: Partial<Finding> = {}): Finding => ({
  check: 'claims',
  score: 0,
  weight: 1,
  hard: true,
  message: '',
  evidence: [{ start, end, text: '' }],
  fix: null,
  source: null,
  ...more,
});

test('spans are sorted, joined where they overlap, and kept inside the text', () => {
  const findings = [finding(10, 14), finding(2, 6), finding(4, 8), finding(18, 99)];
  expect(evidenceSpans(findings, 20)).toEqual([
    { start: 2, end: 8 },
    { start: 10, end: 14 },
  ]);
});

test('what passed or does not apply is not underlined', () => {
  expect(evidenceSpans([finding(0, 2, { score: 1 }), finding(3, 5, { weight: 0 })], 10)).toEqual(
    [],
  );
});

test('bold words lose their marks, and evidence crosses them', () => {
  const text = 'One **two three** four';
  const pieces = piecesOf(text, [{ start: 10, end: 22 }]);
  expect(pieces.map(({ start, end }) => text.slice(start, end))).toEqual([
    'One ',
    'two ',
    'three',
    ' four',
  ]);
  expect(pieces.map(({ bold, evidence }) => [bold, evidence])).toEqual([
    [false, false],
    [true, false],
    [true, true],
    [false, true],
  ]);
});
