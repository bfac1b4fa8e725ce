export type TextCell = { start: number; text: string };
export type TextTable = { head: TextCell[]; rows: TextCell[][] };

/** The table that a paragraph draws with `| a | b |` lines, or null; cells know where they stand. */
export function readTable(paragraph: string): TextTable | null {
  if (!/^\|[^\n]*\|\n\|(?:\s*-{3,}\s*\|)+/.test(paragraph)) return null;
  const lines = [...paragraph.matchAll(/[^\n]+/g)].map(({ index, 0: text }) => ({ index, text }));
  if (!lines.every(({ text }) => text.startsWith('|'))) return null;
  const [head, , ...rows] = lines.map(({ index, text }) => cellsOf(text, index));
  return head && rows.length > 0 ? { head, rows } : null;
}

function cellsOf(line: string, from: number): TextCell[] {
  const open = line.endsWith('|') ? line.slice(0, -1) : line;
  return [...open.matchAll(/\|([^|]*)/g)].map(({ index, 1: cell = '' }) => ({
    start: from + index + 1 + (cell.length - cell.trimStart().length),
    text: cell.trim(),
  }));
}
