import { same } from '@/lib/format/same';
import type { Clash } from './autosave-types';

const isRow = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const saysSomething = (row: unknown) =>
  isRow(row)
    ? Object.values(row).some((text) => tidy(text) !== '' && text !== null)
    : tidy(row) !== '';

/** A field as it is sent: trimmed, without rows that were added and not yet filled in. */
export function tidy<V>(value: V): V;
export function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.filter(saysSomething).map((row) => tidy(row));
  if (!isRow(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, tidy(text)]));
}

/** A path into the tidied value as a path into what is on the screen. */
export function untidyPath(path: string, fields: Record<string, unknown>): string {
  const [field = '', index, ...rest] = path.split('.');
  const value = fields[field];
  if (!Array.isArray(value) || index === undefined) return path;
  const shown = value.flatMap((row, at) => (saysSomething(row) ? [at] : []));
  return [field, shown[Number(index)] ?? index, ...rest].join('.');
}

export const differs = (a: unknown, b: unknown) => !same(tidy(a), tidy(b));

/** Which fields on the screen are not what the server has. */
export const dirtyFields = <T extends object>(fields: T, base: T): (keyof T)[] =>
  (Object.keys(fields) as (keyof T)[]).filter((field) => differs(fields[field], base[field]));

/**
 * Puts one's own changes on top of a newer version. A field that only one side changed takes that side;
 * a field that both changed differently is a clash and stays on the screen as one's own.
 */
export function rebase<T extends object>(
  mine: T,
  base: T,
  theirs: T,
): { fields: T; clashes: Clash<T>[] } {
  const dirty = dirtyFields(mine, base);
  const clashes = dirty
    .filter((field) => differs(theirs[field], base[field]) && differs(theirs[field], mine[field]))
    .map((field) => ({ field, mine: mine[field], theirs: theirs[field] }) as Clash<T>);
  const own = Object.fromEntries(dirty.map((field) => [field, mine[field]]));
  return { fields: { ...theirs, ...own }, clashes };
}
