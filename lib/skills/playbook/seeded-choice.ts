import { createHash } from 'node:crypto';

/** A whole number from any value, the same in every process. Object keys are sorted. */
export function seedOf(value: unknown): number {
  const text = JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)))
      : inner,
  );
  return createHash('sha256')
    .update(text ?? '')
    .digest()
    .readUInt32BE(0);
}

/** The start for a rotation: moves by one with each variation, so two variations differ. */
export function rotation(seed: number, key: string, variation: number): number {
  return (seedOf([seed, key]) % 997) + variation;
}

/** The items, beginning with the one that this seed and variation choose. */
export function rotated<T>(items: readonly T[], seed: number, key: string, variation: number): T[] {
  if (items.length < 2) return [...items];
  const start = rotation(seed, key, variation) % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
