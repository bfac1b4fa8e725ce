import { type ClassValue, clsx } from 'clsx';

/**
 * Joins class names. Classes for one property do not displace each other: choose between them.
 * (A primitive's own look is in a lower layer, so a `className` given to it wins.)
 */
export function cn(...classes: ClassValue[]): string {
  return clsx(classes);
}
