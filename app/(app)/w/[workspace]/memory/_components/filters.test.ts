import { describe, expect, it } from 'vitest';
import { filtersHref, isNarrowed, readFilters, toListInput } from './filters';

describe("the memory list's address", () => {
  it('reads back what it wrote', () => {
    const filters = readFilters({
      q: ' dye house ',
      kind: 'fact',
      state: 'archived',
      seen: 'private',
      pinned: '1',
      order: 'used',
      page: '3',
    });
    const href = filtersHref('/w/x/memory', filters, { page: 3 });
    expect(readFilters(Object.fromEntries(new URLSearchParams(href.split('?')[1])))).toEqual(
      filters,
    );
  });

  it('leaves out nonsense, and what is as usual', () => {
    const filters = readFilters({ kind: 'gossip', state: 'lost', page: '-2', order: 'best' });
    expect(isNarrowed(filters)).toBe(false);
    expect(filtersHref('/memory', filters, {})).toBe('/memory');
    expect(toListInput(filters)).toEqual({ state: 'current', order: 'newest', page: 1 });
  });

  it('begins anew under another filter, and stays on its page when a sheet opens', () => {
    const filters = readFilters({ page: '4' });
    expect(filtersHref('/memory', filters, { type: 'fact' })).toBe('/memory?kind=fact');
    expect(filtersHref('/memory', filters, { memory: 'm1' })).toBe('/memory?page=4&memory=m1');
  });
});
