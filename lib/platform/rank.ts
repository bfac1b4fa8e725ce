/** Room left between two new neighbours at the end of a list. */
export const rankStep = 1024;

/**
 * A rank between two neighbours, for ordering by drag; null stands for the list's edge.
 * @returns null when the two lie too close together for another number, and the list must be spread.
 */
export function rankBetween(before: number | null, after: number | null): number | null {
  if (before === null && after === null) return rankStep;
  if (before === null) return (after ?? 0) - rankStep;
  if (after === null) return before + rankStep;
  const middle = before + (after - before) / 2;
  return middle > before && middle < after ? middle : null;
}

/** Evenly spaced ranks for `count` items after `last`. */
export const ranksAfter = (last: number | null, count: number): number[] =>
  Array.from({ length: count }, (_, index) => (last ?? 0) + rankStep * (index + 1));
