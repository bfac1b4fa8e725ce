import type { SkillOutput } from '@/lib/skills';
import { sentenceSpans } from '../sentences';

/** Fields that hold keys, dates and settings rather than words. */
const NOT_WORDS = new Set(
  'ref key phase skillId type priority dueDate start end keyDate link icp icpIndex inputs language angle purpose length'.split(
    ' ',
  ),
);

/** Changes every text of a value; null takes an item out of its list, and leaves a field as it is. */
export function editTexts<T>(value: T, change: (text: string, field: string) => string | null): T {
  return edit(value, '', change) as T;
}

function edit(
  value: unknown,
  field: string,
  change: (text: string, field: string) => string | null,
): unknown {
  if (typeof value === 'string') return change(value, field) ?? value;
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return items.flatMap((item) => {
      if (typeof item !== 'string') return [edit(item, field, change)];
      return change(item, field) ?? [];
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      NOT_WORDS.has(key) ? inner : edit(inner, key, change),
    ]),
  );
}

/** A text without some of its sentences, list marks and empty lines with them; null when none is left. */
export function withoutSentences(text: string, drop: (sentence: string) => boolean): string | null {
  const lines = text.split('\n').map((line) => {
    const spans = sentenceSpans(line);
    const kept = spans.filter((span) => !drop(span.text));
    if (kept.length === spans.length) return line;
    const mark = /^\s*(?:[•\-–*]|\d{1,2}[.)])\s+/.exec(line)?.[0] ?? '';
    return kept.length === 0 ? null : mark + kept.map((span) => span.text).join(' ');
  });
  const left = tidy(lines.filter((line) => line !== null).join('\n'));
  return left === '' ? null : left;
}

/** As many whole first sentences as fit; of a first one that is too long, as many whole clauses. */
export function fitted(text: string, max: number): string {
  if ([...text].length <= max) return text;
  const spans = sentenceSpans(text).filter(({ end }) => [...text.slice(0, end)].length <= max);
  const last = spans.at(-1);
  if (last) return text.slice(0, last.end);
  const room = [...text].slice(0, max - 1).join('');
  const clause = Math.max(
    ...[', ', '; ', ': ', ' – ', ' — ', ' ('].map((at) => room.lastIndexOf(at)),
  );
  if (clause > max / 3) return room.slice(0, clause).replace(/[\s,;:–—(]+$/, '');
  return room.slice(0, Math.max(1, room.lastIndexOf(' '))).replace(/[\s,;:–—(]+$/, '');
}

/** Mends what taking words out leaves behind. */
export function tidy(text: string): string {
  return text
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/[ \t]+([,.;:!?।])/g, '$1')
    .replace(/([,;:])\s*([.!?।])/g, '$2')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A capital at the beginning of each sentence that did not begin so `before`: addresses stay as they were. */
export function capitalised(text: string, before: string): string {
  return text.replace(
    /(^|[.!?]["”’)]?\s+|\n\s*)(\p{Ll})/gu,
    (found, lead: string, letter: string, at: number) => {
      const beginning = text.slice(at, at + found.length + 8);
      const wasSo = at === 0 ? before.startsWith(beginning) : before.includes(beginning);
      return wasSo ? found : lead + letter.toUpperCase();
    },
  );
}

/** The field that carries the running text: the longest one. */
export function mainField(output: SkillOutput): string | null {
  const texts = Object.entries(output).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !NOT_WORDS.has(entry[0]),
  );
  return texts.sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? null;
}

/** Adds a sentence at the end of the running text. */
export function withSentence(output: SkillOutput, sentence: string): SkillOutput | null {
  const field = mainField(output);
  if (field === null || sentence === '') return null;
  return { ...output, [field]: `${String(output[field])}\n\n${sentence}` };
}

/** A whole sentence: first letter up, an end mark at the end. */
export function asSentence(text: string): string {
  const clean = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,;:–—-]+$/, '');
  if (clean === '') return '';
  const first = clean.charAt(0).toUpperCase() + clean.slice(1);
  if (/[.!?…।]["”’)]?$/.test(first)) return first;
  return /[\u0900-\u097F]$/.test(first) ? `${first}।` : `${first}.`;
}
