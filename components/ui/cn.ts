import { type ClassValue, clsx } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

// Our own type scale, so that `text-meta text-ink-3` is not taken for two colours.
const merge = extendTailwindMerge({
  extend: {
    theme: { text: ['xs', 'meta', 'head', 'base', 'title', 'doc', 'figure', 'copy'] },
  },
});

/** Joins class names; of two that conflict, the later wins. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
