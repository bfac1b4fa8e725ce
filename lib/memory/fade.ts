import type { MemoryType } from './schemas';

/** Days after which what was never used again counts half. */
export const halfLives: Record<MemoryType, number> = {
  conversation: 14,
  research: 60,
  campaign: 120,
  fact: 365,
};

/** Below this a memory is archived: kept and shown, recalled no more. */
export const archivedBelow = 0.05;

const dayMs = 86_400_000;

export type Trace = {
  type: MemoryType;
  pinned: boolean;
  accessCount: number;
  lastAccessed: Date;
};

/** What is used often fades more slowly. */
export const halfLifeDays = ({ type, accessCount }: Pick<Trace, 'type' | 'accessCount'>): number =>
  halfLives[type] * (1 + 0.5 * Math.log(1 + accessCount));

/** 0–1: 2^(−days since the last use / half-life); 1 while pinned. */
export function decayOf(trace: Trace, at: Date): number {
  if (trace.pinned) return 1;
  const days = Math.max(0, at.getTime() - trace.lastAccessed.getTime()) / dayMs;
  return 2 ** (-days / halfLifeDays(trace));
}
