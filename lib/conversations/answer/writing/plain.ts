/** What somebody typed, as one line that Markdown shows letter for letter and that cites nothing. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\[(\d+)\]/g, '($1)')
    .replace(/[\\`*_[\]<>|~]/g, (mark) => `\\${mark}`)
    .replace(/^([#+\-=]|\d+[.)])(?=\s)/, '\\$1');
}

/** The same without its end mark, to go on from. */
export function clause(text: string): string {
  return plain(text).replace(/[.!?।…]+$/, '');
}

export function sentence(text: string): string {
  const clean = plain(text);
  if (clean === '' || /[.!?।…]["”’)]?$/.test(clean)) return clean;
  return /[\u0900-\u097f]$/.test(clean) ? `${clean}।` : `${clean}.`;
}

/** `a, b and c`. */
export function inList(items: readonly string[], and: string): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

/** At most so many letters, cut between words. */
export function cut(text: string, max: number): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  if (letters.length <= max) return letters.join('');
  const head = letters.slice(0, max - 1).join('');
  const space = head.lastIndexOf(' ');
  return `${(space > max / 2 ? head.slice(0, space) : head).replace(/[\s,;:–—-]+$/, '')}…`;
}

/** A text without its Markdown: marks, bullets, headings, links and the bars of tables. */
export function unmarked(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|[-*+>]|\d+[.)])\s+/gm, '')
    .replace(/(\*\*|__|`+|~~)/g, '')
    .replace(/^[\s|:-]+$/gm, '')
    .replace(/\s*\|\s*/g, ' ')
    .trim();
}
