import { describe, expect, it } from 'vitest';
import type { MoveList, MoveRow, MoveStatus } from '@/lib/moves/schemas';
import { aboveOf, placed, without } from './rows';

const row = (id: string, status: MoveStatus): MoveRow => ({
  id,
  status,
  version: 1,
  title: id,
  type: 'content',
  priority: 'medium',
  campaignId: null,
  phase: null,
  phaseName: null,
  dueDate: null,
  assignedTo: null,
  skillId: null,
  position: 0,
  failureReason: null,
  hasContent: false,
  score: null,
  run: null,
});
const list: MoveList = {
  moves: [row('a', 'pending'), row('b', 'pending'), row('c', 'pending'), row('d', 'completed')],
  counts: { pending: 3, in_progress: 0, completed: 1, failed: 0 },
};
const column = ({ moves }: MoveList, status: MoveStatus) =>
  moves.flatMap((move) => (move.status === status ? [move.id] : [])).join('');

describe('a list before the server has answered', () => {
  it.each([
    ['c', 'pending', null, 'cab', 'd'],
    ['a', 'pending', 'b', 'bac', 'd'],
    ['a', 'pending', undefined, 'bca', 'd'],
    ['a', 'completed', null, 'bc', 'ad'],
    ['a', 'completed', 'd', 'bc', 'da'],
    ['a', 'completed', 'gone', 'bc', 'da'],
  ] as const)('%s to %s after %s', (id, status, after, pending, completed) => {
    const next = placed(list, id, status, after);
    expect(column(next, 'pending')).toBe(pending);
    expect(column(next, 'completed')).toBe(completed);
    expect(next.counts.pending).toBe(pending.length);
    expect(next.counts.completed).toBe(completed.length);
  });

  it('puts a card back where it was', () => {
    const away = placed(list, 'b', 'completed', null);
    expect(placed(away, 'b', 'pending', aboveOf(list, 'b')).moves.map(({ id }) => id)).toEqual(
      list.moves.map(({ id }) => id),
    );
  });

  it('counts what is hidden', () => {
    expect(without(list, new Set(['a', 'd'])).counts).toMatchObject({ pending: 2, completed: 0 });
  });
});
