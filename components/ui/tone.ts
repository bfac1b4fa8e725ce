/** Colours with a meaning: saffron now, indigo running, leaf done, brick wrong, gold a caution. */
export type Tone = 'plain' | 'saffron' | 'indigo' | 'leaf' | 'brick' | 'gold';

export const toneWash: Record<Tone, string> = {
  plain: 'bg-sunk text-ink-2',
  saffron: 'bg-saffron-wash text-saffron-ink',
  indigo: 'bg-indigo-wash text-indigo',
  leaf: 'bg-leaf-wash text-leaf',
  brick: 'bg-brick-wash text-brick',
  gold: 'bg-gold-wash text-gold-ink',
};
