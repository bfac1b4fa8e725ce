const before = 40;
const after = 100;

/** The words around the first place where `search` stands, in one line, cut at spaces. */
export function excerptAround(text: string, search: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const at = line.toLocaleLowerCase('en-IN').indexOf(search.toLocaleLowerCase('en-IN'));
  const from = Math.max(0, at - before);
  const to = Math.min(line.length, Math.max(0, at) + search.length + after);
  const begin = from === 0 ? 0 : line.indexOf(' ', from) + 1 || from;
  const lastSpace = line.lastIndexOf(' ', to);
  const end = to === line.length || lastSpace <= at + search.length ? to : lastSpace;
  return `${begin > 0 ? '…' : ''}${line.slice(Math.min(begin, Math.max(0, at)), end)}${end < line.length ? '…' : ''}`;
}
