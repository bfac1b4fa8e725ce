import { expect, test } from 'vitest';
import { dirtyFields, rebase, tidy, untidyPath } from './reconcile';

const rows = [
  { name: '', price: ' ' },
  { name: ' Sari ', price: '' },
  { name: 'Stole', price: '' },
];

test('empty rows and outer space are not sent', () => {
  expect(tidy(rows)).toEqual([
    { name: 'Sari', price: '' },
    { name: 'Stole', price: '' },
  ]);
  expect(tidy([' a ', '', ' '])).toEqual(['a']);
  expect(tidy(null)).toBeNull();
});

test.each([
  ['products.0.name', 'products.1.name'],
  ['products.1.price', 'products.2.price'],
  ['products', 'products'],
  ['title', 'title'],
])('what is wrong at %s of the sent stands at %s on the screen', (sent, shown) => {
  expect(untidyPath(sent, { products: rows, title: 'x' })).toBe(shown);
});

test('a new empty row or a space at the end is no change', () => {
  const base = { title: 'a', products: [{ name: 'Sari' }] };
  expect(dirtyFields({ title: 'a ', products: [{ name: 'Sari' }, { name: '' }] }, base)).toEqual(
    [],
  );
  expect(dirtyFields({ title: 'b', products: [] }, base)).toEqual(['title', 'products']);
});

test.each([
  ['only theirs', 'old', 'old', 'theirs', 'theirs', 0],
  ['only mine', 'mine', 'old', 'old', 'mine', 0],
  ['both the same', 'new', 'old', 'new', 'new', 0],
  ['both, differently', 'mine', 'old', 'theirs', 'mine', 1],
])('%s', (_, mine, base, theirs, shown, clashes) => {
  const result = rebase(
    { a: mine, b: 'kept' },
    { a: base, b: 'kept' },
    { a: theirs, b: 'changed' },
  );
  expect(result.fields).toEqual({ a: shown, b: 'changed' });
  expect(result.clashes).toHaveLength(clashes);
});
