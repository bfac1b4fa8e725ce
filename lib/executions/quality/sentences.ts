import type { Evidence } from './types';

export type Span = Evidence[number];

/** Words after whose full stop a sentence goes on. */
const ABBREVIATED =
  /(?:^|[\s(])(?:e\.g|i\.e|Rs|No|Nr|Mr|Mrs|Ms|Dr|St|Pvt|Ltd|Co|etc|vs|approx)\.$/i;
const ENDING = /[.!?…।]+["”’)*]*(?=\s|$)/g;
const LIST_MARK = /^\s*(?:[•\-–*]|\d{1,2}[.)])\s+/;

/** The sentences of a text with their places. A line's end ends a sentence; list marks stay outside. */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    const mark = LIST_MARK.exec(line[0])?.[0].length ?? 0;
    let from = mark;
    for (const end of line[0].matchAll(ENDING)) {
      const until = end.index + end[0].length;
      if (until <= from || goesOn(line[0].slice(from, until), line[0].slice(until))) continue;
      add(line.index, line[0], from, until);
      from = until;
    }
    add(line.index, line[0], from, line[0].length);
  }
  return spans;

  function add(offset: number, line: string, from: number, until: number) {
    const raw = line.slice(from, until);
    const clean = raw.trim();
    if (clean === '') return;
    const start = offset + from + raw.indexOf(clean);
    spans.push({ start, end: start + clean.length, text: clean });
  }
}

function goesOn(sentence: string, rest: string): boolean {
  if (!/\.["”’)*]*$/.test(sentence)) return false;
  return ABBREVIATED.test(sentence) || /^\s+\p{Ll}/u.test(rest);
}

/** Lines that are no sentences: tags, links, headings, table rows, buttons. */
const NO_PROSE =
  /^(?:(?:#[\p{L}\p{M}\p{N}_]+\s*)+|https?:\/\/\S+|[\w-]+(?:\.[\w-]+)+\/?\S*|\*\*[^*]+\*\*\.?|\|.*|\[.*)$/u;

/** The sentences that say something to the reader: at least three words, no tags, links or tables. */
export function proseOf(display: string): readonly Span[] {
  if (latest.display === display) return latest.prose;
  const prose = sentenceSpans(display).filter(
    ({ text }) => !NO_PROSE.test(text) && wordsOf(text).length > 2,
  );
  latest = { display, prose };
  return prose;
}

/** Several checks in a row ask about the same text. */
let latest: { display: string; prose: readonly Span[] } = { display: '', prose: [] };

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

const SMALL = new Set(
  'about after again also and are been before from have here into just made make more most once only other our over that the their them then there these they this those through what when where which while will with would your yours how why who for you not its was has had can could should और के का की को से में पर है हैं यह वह जो तो भी ही कर करें एक आप हम हमारे आपके लिए'.split(
    ' ',
  ),
);

/** Words that carry meaning, as they stand. */
export const contentWords = (text: string): string[] =>
  wordsOf(text).filter((word) => word.length > 3 && !SMALL.has(word));
