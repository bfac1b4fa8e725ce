import type { KnownMove } from '../types';

/** What is still to be done, soonest first, undated last. */
export function openMoves(moves: readonly KnownMove[]): KnownMove[] {
  return byDate(moves.filter(({ status }) => status === 'pending' || status === 'in_progress'));
}

export function byDate(moves: readonly KnownMove[]): KnownMove[] {
  return moves.toSorted((a, b) => (a.dueDate ?? '9999').localeCompare(b.dueDate ?? '9999'));
}
