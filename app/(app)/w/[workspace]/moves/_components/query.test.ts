import { describe, expect, it } from 'vitest';
import { listMovesSchema } from '@/lib/moves/schemas';
import { monthWindow, parseQuery, toFilters, toSearch } from './query';

const at = { today: '2026-11-22', userId: '7f1f8a32-5b60-4d1b-8a4a-111111111111' };

describe('the address of a list of moves', () => {
  it('says the same after a round trip', () => {
    const query = parseQuery({
      view: 'list',
      campaign: '7f1f8a32-5b60-4d1b-8a4a-222222222222',
      assignee: 'me',
      due: 'late',
      type: 'research',
      status: 'failed',
      q: 'natural indigo & more',
      group: 'phase',
      limit: '150',
      month: '2027-03',
    });
    expect(parseQuery(Object.fromEntries(new URLSearchParams(toSearch(query))))).toEqual(query);
  });

  it('is empty when nothing is narrowed', () => {
    expect(toSearch(parseQuery({}))).toBe('');
  });

  it('leaves out what it cannot understand, and never makes a query that is refused', () => {
    const query = parseQuery({
      view: 'moon',
      campaign: "' OR 1=1",
      assignee: '../me',
      due: 'never',
      limit: '1e9',
      month: '2026-13',
      q: 'x'.repeat(500),
    });
    expect(query).toMatchObject({ view: 'board', campaign: null, assignee: null, due: null });
    expect(listMovesSchema.safeParse(toFilters(query, at)).success).toBe(true);
  });

  it.each([
    ['late', { dueTo: '2026-11-21', status: ['pending', 'in_progress'] }],
    ['today', { dueFrom: '2026-11-22', dueTo: '2026-11-22' }],
    ['month', { dueTo: '2026-12-22' }],
  ])('due %s', (due, filters) => {
    expect(toFilters(parseQuery({ due }), at)).toMatchObject(filters);
  });

  it('means oneself by “me”', () => {
    expect(toFilters(parseQuery({ assignee: 'me' }), at).assignee).toBe(at.userId);
  });
});

describe('a month’s page', () => {
  it.each([
    ['2026-11', '2026-10-26', '2026-12-06'],
    ['2027-02', '2027-02-01', '2027-03-14'],
  ])('%s runs from Monday %s to %s', (month, from, to) => {
    expect(monthWindow(month)).toEqual({ from, to });
  });
});
