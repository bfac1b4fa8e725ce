import { type RecallLeg, recallLegs, recallWeights } from './schemas';

const k = 60;

/** What each leg found, the best first. */
export type Legs = Record<RecallLeg, readonly { id: string; score: number }[]>;
export type Traits = { decay: number; importance: number };
export type Fused = Traits & {
  id: string;
  legs: Partial<Record<RecallLeg, { rank: number; score: number }>>;
  fused: number;
  score: number;
};

/**
 * Reciprocal rank fusion: Σ weight / (60 + rank), times (0.6 + 0.3 · decay + 0.1 · importance). What has no
 * traits was not to be recalled. Equal scores keep one order, by id.
 */
export function fuse(legs: Legs, traits: ReadonlyMap<string, Traits>): Fused[] {
  const found = new Map<string, Fused>();
  for (const leg of recallLegs) {
    for (const [at, { id, score }] of legs[leg].entries()) {
      const known = traits.get(id);
      if (!known) continue;
      const { decay, importance } = known;
      const one = found.get(id) ?? { id, decay, importance, legs: {}, fused: 0, score: 0 };
      one.legs[leg] = { rank: at + 1, score };
      one.fused += recallWeights[leg] / (k + at + 1);
      one.score = one.fused * (0.6 + 0.3 * decay + 0.1 * importance);
      found.set(id, one);
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
