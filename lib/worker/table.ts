const widest = 44;

/** One line of a value, cut where it would push the others away; the first column names the row, whole. */
function cellOf(text: string, at: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return at === 0 || line.length <= widest ? line : `${line.slice(0, widest - 1)}…`;
}

/** Rows as columns of equal width under their heads, for a terminal. */
export function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [heads, ...rows].map((row) => row.map(cellOf));
  const widths = heads.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const rule = widths.map((width) => '─'.repeat(width));
  const [head = [], ...body] = cells;
  return [head, rule, ...body]
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
