import { humanise } from '@/components/execution/trace/trace-words';
import type { Source } from '@/lib/executions/schemas';
import { foundationFields } from '@/lib/foundation/schemas';

/** A record of something, as kept with a run: its fields by name. */
export type Known = Record<string, unknown>;

export const isRecord = (value: unknown): value is Known =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value in a line to read: lists joined, the parts of a record by a middle dot. */
export function lineOf(value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) {
    const lines = value.map(lineOf).filter(Boolean);
    return lines.join(value.some(isRecord) ? '\n' : ', ');
  }
  if (isRecord(value)) return Object.values(value).map(lineOf).filter(Boolean).join(' · ');
  return String(value);
}

/** An input whose ids are ICPs' says their names instead. */
export function namedIn(context: Known, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => namedIn(context, one));
  const icps = Array.isArray(context.icps) ? context.icps.filter(isRecord) : [];
  return icps.find(({ id }) => id === value)?.name ?? value;
}

export type KnownField = { name: string; text: string; used: boolean };

/** The order of a Foundation as its own page has it; what it does not name comes after. */
const reading: readonly string[] = ['name', 'title', ...foundationFields];

/** The fields of a record that say something, and whether the text repeats them. */
export function fieldsOf(record: Known, sources: readonly Source[]): KnownField[] {
  const order = (name: string) => (reading.includes(name) ? reading.indexOf(name) : reading.length);
  return Object.entries(record)
    .filter(([name]) => name !== 'id' && name !== 'version')
    .sort(([a], [b]) => order(a) - order(b))
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
  'memories',
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
