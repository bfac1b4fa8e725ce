import type { Memory } from '@/lib/memory/schemas';

type Age = 'pinned' | 'fresh' | 'fading' | 'nearlyGone' | 'gone' | 'replaced';

/** How far a memory has faded, as a word. */
export function ageOf({ pinned, state, decay }: Pick<Memory, 'pinned' | 'state' | 'decay'>): Age {
  if (state === 'superseded') return 'replaced';
  if (state === 'archived') return 'gone';
  if (pinned) return 'pinned';
  if (decay >= 0.5) return 'fresh';
  return decay >= 0.2 ? 'fading' : 'nearlyGone';
}

/** Ink that pales with age; each of these reads well on paper. */
export const inkOf: Record<Age, string> = {
  pinned: 'text-ink',
  fresh: 'text-ink',
  fading: 'text-ink-2',
  nearlyGone: 'text-ink-3',
  gone: 'text-ink-3',
  replaced: 'text-ink-3',
};
