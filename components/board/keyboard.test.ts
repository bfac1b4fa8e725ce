import { describe, expect, it } from 'vitest';
import { afterOf, carry, neighbour, withLifted } from './keyboard';

const column = (key: string, ...ids: string[]) => ({
  key,
  label: key,
  count: ids.length,
  items: ids.map((id) => ({ id })),
});
const columns = [column('todo', 'a', 'b', 'c'), column('empty'), column('done', 'd')];
const anywhere = () => true;

describe('walking over cards', () => {
  it.each([
    ['a', 'ArrowDown', 'b'],
    ['b', 'k', 'a'],
    ['a', 'ArrowUp', null],
    ['c', 'j', null],
    ['c', 'ArrowRight', 'd'],
    ['d', 'h', 'a'],
    ['a', 'ArrowLeft', null],
  ])('from %s by %s to %s', (from, key, to) => {
    expect(neighbour(columns, from, key)).toBe(to);
  });
});

describe('carrying a card', () => {
  const lifted = { id: 'b', column: 'todo', index: 1 };
  const order = (held: typeof lifted) =>
    withLifted(columns, held).map(({ items }) => items.map(({ id }) => id).join(''));

  it('shows it where it is held', () => {
    expect(order(lifted)).toEqual(['abc', '', 'd']);
    expect(order({ ...lifted, index: 2 })).toEqual(['acb', '', 'd']);
    expect(order({ ...lifted, column: 'done', index: 0 })).toEqual(['ac', '', 'bd']);
  });

  it('stops at the ends of a column', () => {
    expect(carry(columns, { ...lifted, index: 0 }, 'ArrowUp', anywhere)).toBeNull();
    expect(carry(columns, { ...lifted, index: 2 }, 'ArrowDown', anywhere)).toBeNull();
    expect(carry(columns, lifted, 'ArrowDown', anywhere)).toEqual({ ...lifted, index: 2 });
  });

  it('steps over columns where it may not go', () => {
    const notEmpty = (key: string) => key !== 'empty';
    expect(carry(columns, lifted, 'ArrowRight', anywhere)).toMatchObject({
      column: 'empty',
      index: 0,
    });
    expect(carry(columns, lifted, 'ArrowRight', notEmpty)).toMatchObject({
      column: 'done',
      index: 1,
    });
    expect(carry(columns, lifted, 'ArrowLeft', anywhere)).toBeNull();
  });

  it('knows the card that it is put below', () => {
    expect(afterOf(columns, lifted)).toBe('a');
    expect(afterOf(columns, { ...lifted, index: 2 })).toBe('c');
    expect(afterOf(columns, { ...lifted, column: 'done', index: 0 })).toBeNull();
  });
});
