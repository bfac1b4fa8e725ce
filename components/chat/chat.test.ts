import { expect, test } from 'vitest';
import type { Message } from '@/lib/conversations/schemas';
import { firstSentence, plainWords, withoutHalfMark, withoutMarks } from './answer-words';
import { citeMarks } from './cite-marks';
import { byDay } from './day-groups';
import { parseThreadQuery, toThreadSearch } from './thread-query';
import { beside, foldAt, visibleBefore } from './turns';

const message = (id: string, siblings = [id]) =>
  ({
    id,
    siblings,
    parentId: null,
    createdAt: '',
    role: 'run',
    executionId: '',
    skillId: '',
  }) as Message;
const ids = (messages: readonly Message[]) => messages.map(({ id }) => id).join('');

test('an answer is taken along without the marks of its sources, and links stay', () => {
  expect(withoutMarks('Boxes cost ₹1,450 [1][2], mugs less [3, 4].')).toBe(
    'Boxes cost ₹1,450, mugs less.',
  );
  expect(withoutMarks('See [12](https://a.example).')).toBe('See [12](https://a.example).');
  expect(plainWords('## Price\n**₹1,450** _now_ at [the shop](https://a.example) [1]')).toBe(
    'Price\n₹1,450 now at the shop',
  );
});

test('the first sentence leaves out marks of a list and a table, in every script', () => {
  expect(firstSentence('- **Resham** cut prices. Again.', 200)).toBe('Resham cut prices.');
  expect(firstSentence('| a | b |\n\nदाम ₹320 है। और भी।', 200)).toBe('दाम ₹320 है।');
  expect(firstSentence('I remember:\n\n- Boxes are free. _(3 Oct)_', 200)).toBe('Boxes are free.');
  expect(firstSentence('No end to it', 5)).toBe('No en');
});

test('a mark that is half written is not shown yet', () => {
  expect(withoutHalfMark('It costs ₹320 [')).toBe('It costs ₹320 ');
  expect(withoutHalfMark('It costs ₹320 [1')).toBe('It costs ₹320 ');
  expect(withoutHalfMark('It costs ₹320 [1]')).toBe('It costs ₹320 [1]');
});

test('marks in text become links to their sources, and code and links stay as they are', () => {
  const text = (value: string) => ({ type: 'text', value });
  const tree = {
    type: 'root',
    children: [
      { type: 'paragraph', children: [text('Six cups [1, 2] of clay')] },
      { type: 'inlineCode', value: 'a[1]' },
      { type: 'link', url: '/x', children: [text('list [3]')] },
    ],
  };
  citeMarks()(tree);
  expect(tree.children[0]?.children).toMatchObject([
    { type: 'text', value: 'Six cups' },
    { type: 'link', url: '#cite-1' },
    { type: 'link', url: '#cite-2' },
    { type: 'text', value: ' of clay' },
  ]);
  expect(tree.children[1]).toEqual({ type: 'inlineCode', value: 'a[1]' });
  expect(tree.children[2]?.children).toEqual([text('list [3]')]);
});

test('conversations stand under the day of their last word in India, pinned ones above', () => {
  const at = (id: string, updatedAt: string, pinned = false) => ({ id, updatedAt, pinned });
  const groups = byDay(
    [
      at('a', '2026-11-21T19:00:00Z'),
      at('b', '2026-11-21T10:00:00Z'),
      at('c', '2026-11-01T10:00:00Z'),
      at('d', '2026-10-01T10:00:00Z', true),
    ],
    '2026-11-22',
  );
  expect(groups.map(([group, each]) => `${group}:${each.map(({ id }) => id)}`)).toEqual([
    'pinned:d',
    'today:a',
    'yesterday:b',
    'earlier:c',
  ]);
});

test('an address says what the list is narrowed by, and nothing that is as usual', () => {
  const query = { text: 'diwali', archived: true, scope: 'shared' } as const;
  expect(parseThreadQuery(new URLSearchParams(toThreadSearch(query)))).toEqual(query);
  expect(toThreadSearch(parseThreadQuery(new URLSearchParams('whose=nobody&q=  ')))).toBe('');
});

test('branches lead to the one beside, and no farther than the last', () => {
  const middle = message('b', ['a', 'b', 'c']);
  expect(beside(middle, -1)).toBe('a');
  expect(beside(middle, 1)).toBe('c');
  expect(beside(message('c', ['a', 'b', 'c']), 1)).toBeNull();
});

test('what is asked differently hides what followed, and a long talk folds where its summary ends', () => {
  const all = [message('a'), message('b'), message('c')];
  expect(ids(visibleBefore(all, 'b'))).toBe('a');
  expect(ids(visibleBefore(all, null))).toBe('abc');
  const [earlier, rest] = foldAt(all, 'c');
  expect([ids(earlier), ids(rest)]).toEqual(['ab', 'c']);
  expect(foldAt(all, 'gone')[0]).toEqual([]);
});
