import type { Point } from './layout';

const directions: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export const directionOf = (key: string): Point | undefined => directions[key];

/** The nearest one that lies in a direction, those straight ahead before those aside; null at the edge. */
export function nextTowards(
  places: ReadonlyMap<string, Point>,
  from: string,
  towards: Point,
): string | null {
  const here = places.get(from);
  if (!here) return null;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, { x, y }] of places) {
    const [dx, dy] = [x - here.x, y - here.y];
    const ahead = dx * towards.x + dy * towards.y;
    const aside = Math.abs(dx * towards.y) + Math.abs(dy * towards.x);
    if (id === from || ahead <= 0 || aside > ahead * 1.5) continue;
    const far = ahead + 2 * aside;
    if (far < least) {
      least = far;
      best = id;
    }
  }
  return best;
}

/** The box around all places. */
export function boundsOf(places: Iterable<Point>) {
  const all = [...places];
  const xs = all.map(({ x }) => x);
  const ys = all.map(({ y }) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
