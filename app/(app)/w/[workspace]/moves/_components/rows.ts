import type { MoveList, MoveRow, MoveStatus } from '@/lib/moves/schemas';

/** A list as it looks with one card in another place, before the server has said so. */
export function placed(
  list: MoveList,
  id: string,
  status: MoveStatus,
  after: string | null | undefined,
): MoveList {
  const moving = list.moves.find((move) => move.id === id);
  if (!moving) return list;
  const rest = list.moves.filter((move) => move.id !== id);
  const card: MoveRow = {
    ...moving,
    status,
    ...(status === 'failed' ? {} : { failureReason: null }),
  };
  const counts = { ...list.counts };
  counts[moving.status] -= 1;
  counts[status] += 1;
  return { moves: rest.toSpliced(placeIn(rest, status, after), 0, card), counts };
}

function placeIn(moves: MoveRow[], status: MoveStatus, after: string | null | undefined): number {
  if (after) {
    const above = moves.findIndex((move) => move.id === after);
    if (above >= 0) return above + 1;
  }
  if (after === null) {
    const first = moves.findIndex((move) => move.status === status);
    return first < 0 ? moves.length : first;
  }
  return moves.findLastIndex((move) => move.status === status) + 1 || moves.length;
}

export const changed = (list: MoveList, id: string, changes: Partial<MoveRow>): MoveList => ({
  ...list,
  moves: list.moves.map((move) => (move.id === id ? { ...move, ...changes } : move)),
});

export function without(list: MoveList, ids: ReadonlySet<string>): MoveList {
  const gone = list.moves.filter((move) => ids.has(move.id));
  if (gone.length === 0) return list;
  const counts = { ...list.counts };
  for (const move of gone) counts[move.status] -= 1;
  return { moves: list.moves.filter((move) => !ids.has(move.id)), counts };
}

/** The card above one in its own column, to put it back there. */
export function aboveOf(list: MoveList, id: string): string | null {
  const move = list.moves.find((one) => one.id === id);
  const column = list.moves.filter((one) => one.status === move?.status);
  return column[column.findIndex((one) => one.id === id) - 1]?.id ?? null;
}
