import { plainText } from './plain-text';

/** The longest text that is remembered as one. */
const longest = 2000;
/** Shorter than this is a heading without its section. */
const least = 20;

const borders = [/\n\s*\n/, /\n/, /(?<=[.!?।])\s+/u, /\s+/];

function cut(text: string, level = 0): string[] {
  if (text.length <= longest) return [text];
  const border = borders[level];
  if (!border) return [text.slice(0, longest), ...cut(text.slice(longest), level)];
  return gather(
    text.split(border).flatMap((part) => cut(part, level + 1)),
    level === 0 ? '\n\n' : '\n',
  );
}

/** Small ones together, while they stay below the limit. */
function gather(parts: readonly string[], by: string): string[] {
  const chunks: string[] = [];
  for (const part of parts) {
    const last = chunks.at(-1);
    const joined = last === undefined ? part : `${last}${by}${part}`;
    if (last !== undefined && joined.length <= longest) chunks[chunks.length - 1] = joined;
    else chunks.push(part);
  }
  return chunks;
}

/** A section begins with a heading, or with a paragraph that begins in bold. */
const sections = /\n+(?=#{1,6}\s)|\n\s*\n(?=\*\*)/;
/** Phases and dated moves of a plan: they live in their campaign, where they change. */
const phase = /^\*\*[^*\n]+\*\*,/;
const datedItem =
  /^\s*[-*•]\s+(?:\d{1,2}\s\p{L}[\p{L}\p{M}]*\.?(?:,?\s\d{4})?|\d{4}-\d{2}-\d{2})\s?:.*$/gmu;

/**
 * An output in plain pieces of at most 2,000 characters: a section each, cut at paragraphs, lines and sentences
 * where it is longer. Of a plan, what stays true when its dates move.
 */
export const splitText = (text: string): string[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(sections)
    .filter((section) => !phase.test(section.trimStart()))
    .flatMap((section) => cut(plainText(section.replace(datedItem, ''))))
    .map((piece) => piece.trim())
    .filter((piece) => piece.length >= least && /\p{L}/u.test(piece));
