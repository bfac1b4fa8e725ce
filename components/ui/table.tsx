import type { ReactNode } from 'react';
import { cn } from './cn';

export type Column<Row> = {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  /** Left out on a phone. */
  wide?: boolean;
  className?: string;
};

export type TableProps<Row> = {
  /** What the table holds, for those who do not see it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  className?: string;
};

/** Rows with hairlines between. The first column is the row's heading. */
export function Table<Row>({ caption, columns, rows, rowKey, className }: TableProps<Row>) {
  const cellClass = (column: Column<Row>) =>
    cn(
      'cell',
      column.align === 'end' ? 'text-right' : 'text-left',
      column.wide && 'max-sm:hidden',
      column.className,
    );
  return (
    <div className={cn('overflow-x-auto', className)}>
      <table className="w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={cn('h-8 text-head font-medium', cellClass(column))}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-line">
              {columns.map((column, at) =>
                at === 0 ? (
                  <th
                    key={column.key}
                    scope="row"
                    className={cn('cell-head py-2', cellClass(column))}
                  >
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={cn('py-2', cellClass(column))}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
