import type { GraphPath, GraphRelationship } from '../schemas';

const mostSteps = 6;
type Way = { strength: number; before: string | null; by: string | null };

/** The way between two whose strengths multiply to the most, in at most six steps, whichever way they point. */
export function strongestPath(
  relationships: readonly GraphRelationship[],
  from: string,
  to: string,
): GraphPath {
  if (from === to) return { entityIds: [from], relationshipIds: [] };
  const rounds: Map<string, Way>[] = [new Map([[from, { strength: 1, before: null, by: null }]])];
  for (let step = 1; step <= mostSteps; step += 1) {
    const last = rounds[step - 1] ?? new Map<string, Way>();
    const next = new Map<string, Way>();
    for (const { id, sourceId, targetId, strength } of relationships) {
      for (const [here, there] of [
        [sourceId, targetId],
        [targetId, sourceId],
      ] as const) {
        const way = last.get(here);
        if (!way) continue;
        const reached = way.strength * strength;
        if (reached > (next.get(there)?.strength ?? 0)) {
          next.set(there, { strength: reached, before: here, by: id });
        }
      }
    }
    rounds.push(next);
  }
  // of two that are as strong, the shorter
  let best = 0;
  for (const [step, round] of rounds.entries()) {
    if ((round.get(to)?.strength ?? 0) > (rounds[best]?.get(to)?.strength ?? 0)) best = step;
  }
  return best === 0 ? null : walkBack(rounds.slice(0, best + 1), to);
}

function walkBack(rounds: readonly Map<string, Way>[], to: string): GraphPath {
  const entityIds = [to];
  const relationshipIds: string[] = [];
  for (let step = rounds.length - 1; step > 0; step -= 1) {
    const way = rounds[step]?.get(entityIds[0] ?? '');
    if (!way?.before || !way.by) return null;
    entityIds.unshift(way.before);
    relationshipIds.unshift(way.by);
  }
  return { entityIds, relationshipIds };
}
