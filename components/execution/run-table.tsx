import { EvidenceText, type Span } from './evidence-text';
import type { TextCell, TextTable } from './text-table';

type Props = { table: TextTable; spansIn: (cell: TextCell) => Span[] };

/** A table of the text; on a phone each row is a block with its headings beside the values. */
export function RunTable({ table: { head, rows }, spansIn }: Props) {
  return (
    <table className="w-full border-collapse max-sm:block">
      <thead className="max-sm:sr-only">
        <tr className="border-b border-line">
          {head.map((cell) => (
            <th
              key={cell.start}
              scope="col"
              className="py-1.5 pr-4 text-left font-medium text-ink-3"
            >
              {cell.text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map((row) => (
          <tr
            key={row[0]?.start}
            className="border-b border-line align-top last:border-0 max-sm:block max-sm:py-2"
          >
            {row.map((cell, at) => (
              <td key={cell.start} className="py-1.5 pr-4 max-sm:block max-sm:py-0.5 max-sm:pr-0">
                {at > 0 && head[at]?.text && cell.text ? (
                  <span aria-hidden className="text-ink-3 sm:hidden">
                    {head[at].text}:{' '}
                  </span>
                ) : null}
                <EvidenceText text={cell.text} spans={spansIn(cell)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
