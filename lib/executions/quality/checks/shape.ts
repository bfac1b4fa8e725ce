import { validateOutput } from '@/lib/skills';
import { type Check, notApplicable, numberParam, passed, spansOf } from '../types';

/** The output fits the skill's own output schema. */
export const checkSchema: Check = ({ skill, output }) => {
  const problems = validateOutput(skill, output);
  if (problems.length === 0) return passed('Every field is there and in its form.');
  return {
    score: 0,
    hard: true,
    message: `The output does not fit the skill: ${problems.map((p) => p.message).join(' ')}`,
    fix: 'Run it again; if it happens twice, the skill needs mending.',
  };
};

/** `params.max` characters in the whole text: the channel's own limit. */
export const checkMaxChars: Check = ({ display, params }) => {
  const max = numberParam(params, 'max', 3000);
  const label = typeof params.label === 'string' ? params.label : 'The channel';
  const length = [...display].length;
  if (length <= max) return passed(`${length} of ${label}'s ${max} characters.`);
  const start = [...display].slice(0, max).join('').length;
  return {
    score: 0,
    hard: true,
    message: `${length} characters; ${label} takes ${max}.`,
    evidence: [{ start, end: display.length, text: display.slice(start) }],
    fix: `Cut at least ${length - max} characters.`,
  };
};

/** `params.field` has at most `params.max` characters. */
export const checkFieldLength: Check = ({ output, display, params }) => {
  const field = String(params.field ?? '');
  const max = numberParam(params, 'max', 200);
  const text = typeof output[field] === 'string' ? output[field] : '';
  const length = [...text].length;
  if (length <= max) return passed(`The ${field} has ${length} of ${max} characters.`);
  const at = display.indexOf(text);
  return {
    score: Math.max(0, 1 - (length - max) / max),
    message: `The ${field} has ${length} characters; more than ${max} is cut off or skipped.`,
    evidence: at < 0 ? [] : [{ start: at, end: at + text.length, text }],
    fix: `Shorten the ${field} to ${max} characters.`,
  };
};

/** Every item of the list `params.field` (a dotted path), or its `params.key`, has `params.min` to `params.max` characters. */
export const checkItemsLength: Check = ({ output, display, params }) => {
  const field = String(params.field ?? '');
  const items = itemTexts(
    valueAt(output, field),
    typeof params.key === 'string' ? params.key : null,
  );
  if (items.length === 0) return notApplicable(`There are no ${field}.`);
  const min = numberParam(params, 'min', 1);
  const max = numberParam(params, 'max', 200);
  const off = items.filter((text) => [...text].length < min || [...text].length > max);
  if (off.length === 0) return passed(`Each of the ${items.length} ${field} has its right length.`);
  return {
    score: 1 - off.length / items.length,
    message: `${off.length} of ${items.length} ${field} have fewer than ${min} or more than ${max} characters.`,
    evidence: off.flatMap((text) => {
      const start = text === '' ? -1 : display.indexOf(text);
      return start < 0 ? [] : [{ start, end: start + text.length, text }];
    }),
    fix: `Bring each to ${min} to ${max} characters.`,
  };
};

/** The value at a dotted path, such as `google.headlines`. */
export function valueAt(output: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], output);
}

export function itemTexts(list: unknown, key: string | null): string[] {
  if (!Array.isArray(list)) return [];
  return list
    .map((item: unknown) => (key === null ? item : (item as Record<string, unknown> | null)?.[key]))
    .filter((text): text is string => typeof text === 'string');
}

/** Between `params.minWords` and `params.maxWords` words. */
export const checkLength: Check = ({ display, params }) => {
  const min = numberParam(params, 'minWords', 1);
  const max = numberParam(params, 'maxWords', 10_000);
  const words = display.match(/\S+/g)?.length ?? 0;
  if (words >= min && words <= max) return passed(`${words} words.`);
  const off = words < min ? (min - words) / min : (words - max) / max;
  return {
    score: Math.max(0, 1 - off),
    message: `${words} words; ${min} to ${max} reads better here.`,
    fix: words < min ? 'Add a fact or an example.' : 'Take out what the reader can do without.',
  };
};

const PLACEHOLDER =
  /\{\{[^}]*\}\}|\{%[^%]*%\}|\[(?:[A-Z][A-Za-z' ]{1,38}|insert [^\]]+|your [^\]]+|name|link|date)\](?!\()|<(?:insert|your|name|company|link|date)[^>]*>|\bX{2,}\b|_{3,}|\blorem ipsum\b|\b(?:undefined|NaN|TBD|TBC)\b|\[object Object\]|(?<![\w’'])null(?![\w’'])/g;

/** Nothing is left to fill in. */
export const checkPlaceholders: Check = ({ display }) => {
  const evidence = spansOf(display, PLACEHOLDER);
  if (evidence.length === 0) return passed('Nothing is left to fill in.');
  return {
    score: 0,
    hard: true,
    message: `There ${evidence.length === 1 ? 'is a gap' : `are ${evidence.length} gaps`} to fill in.`,
    evidence,
    fix: 'Fill in the words, or take the sentence out.',
  };
};
