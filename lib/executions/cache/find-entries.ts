import { embedText } from '@/lib/platform/llm';
import type { Task } from '../run/draft';
import type { Run } from '../run/run';
import type { CacheKeys } from './cache-hash';
import { type CacheEntry, readEntries } from './entries';

/** An entry that might answer; `cosine` is null when it was asked for in the same words. */
export type Candidate = { entry: CacheEntry; cosine: number | null };

/**
 * What the cache holds for a request, the likeliest first. Likeness counts only for a skill that opts in,
 * and only by a real model of meaning.
 */
export async function findEntries(
  run: Run,
  { skill }: Task,
  { exact, base, wish }: CacheKeys,
): Promise<Candidate[]> {
  const entries = await readEntries(run.row);
  const same = entries.find(({ hash }) => hash === exact);
  if (same) return [{ entry: same, cosine: null }];
  const alike = entries.filter((entry) => entry.base === base && entry.vector);
  if (skill.cache !== 'semantic' || alike.length === 0) return [];
  const vector = await embedText(wish, run.signal);
  if (!vector) return [];
  return alike
    .map((entry) => ({ entry, cosine: cosineOf(vector, entry.vector ?? []) }))
    .sort((a, b) => b.cosine - a.cosine);
}

/** NaN, which is like nothing, for vectors of two models. */
function cosineOf(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return Number.NaN;
  const dot = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
