import type { GraphEntity } from '@/lib/memory/schemas';
import type { Point } from './layout';

const [letter, line] = [6.4, 16];
const longest = 26;

export const shortName = (name: string) =>
  name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name;

export const reachOf = ({ degree }: Pick<GraphEntity, 'degree'>) =>
  10 + Math.min(10, 2.2 * Math.sqrt(degree));

type Box = { left: number; right: number; top: number; bottom: number };
const meet = (one: Box, other: Box) =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

/** Whose names can be written at a scale without covering each other, the first ones first. */
export function namesThatFit(
  entities: readonly Pick<GraphEntity, 'id' | 'name' | 'degree'>[],
  places: ReadonlyMap<string, Point>,
  scale: number,
): Set<string> {
  const taken: Box[] = [];
  const fit = new Set<string>();
  for (const entity of entities) {
    const place = places.get(entity.id);
    if (!place) continue;
    const half = (shortName(entity.name).length * letter) / 2;
    const [x, top] = [place.x * scale, (place.y + reachOf(entity) + 5) * scale];
    const box = { left: x - half, right: x + half, top, bottom: top + line };
    if (taken.some((other) => meet(box, other))) continue;
    taken.push(box);
    fit.add(entity.id);
  }
  return fit;
}
