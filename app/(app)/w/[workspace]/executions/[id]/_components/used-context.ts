import { humanise } from '@/components/execution/trace/trace-words';
import type { Source } from '@/lib/executions/schemas';

/** A record of something, as kept with a run: its fields by name. */
export type Known = Record<string, unknown>;

export const isRecord = (value: unknown): value is Known =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value in a line to read: lists joined, the parts of a record by a middle dot. */
export function lineOf(value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) return value.map(lineOf).filter(Boolean).join(', ');
  if (isRecord(value)) return Object.values(value).map(lineOf).filter(Boolean).join(' · ');
  return String(value);
}

export type KnownField = { name: string; text: string; used: boolean };

/** The fields of a record that say something, and whether the text repeats them. */
export function fieldsOf(record: Known, sources: readonly Source[]): KnownField[] {
  return Object.entries(record)
    .filter(([name]) => name !== 'id' && name !== 'version')
    .map(([name, value]) => ({
      name,
      text: lineOf(value),
      used: sources.some((source) => source.field === name),
    }))
    .filter(({ text }) => text !== '');
}

/** What the page has a place of its own for; the rest of a context is shown under its own name. */
const placed = new Set([
  'today',
  'language',
  'riskLevel',
  'constitution',
  'foundation',
  'icps',
  'campaign',
  'move',
  'pastOutputs',
  'sources',
]);

export type Rest = { key: string; title: string; lines: string[] };

/** Whatever else a run knew, such as memories: generically, so that a later kind needs no new page. */
export function restOf(context: Known): Rest[] {
  return Object.entries(context)
    .filter(([name]) => !placed.has(name))
    .map(([key, value]) => ({
      key,
      title: humanise(key),
      lines: (Array.isArray(value) ? value : [value]).map(lineOf).filter(Boolean),
    }))
    .filter(({ lines }) => lines.length > 0);
}
