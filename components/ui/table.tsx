import type { ReactNode } from 'react';
import { cn } from './cn';

export type Column<Row> = {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  /** Left out on a phone, unless the table stacks. */
  wide?: boolean;
  className?: string;
};

export type TableProps<Row> = {
  /** What the table holds, for those who do not see it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** On a phone, cells go below one another: for rows that hold more than fits beside each other. */
  stack?: boolean;
  className?: string;
};

/** Rows with hairlines between. The first column is the row's heading. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, rowKey, stack = false, className } = props;
  const end = stack ? 'text-left sm:text-right' : 'text-right';
  const pad = stack ? 'sm:py-2' : 'py-2';
  const cellClass = (column: Column<Row>) =>
    cn(
      'cell',
      column.align === 'end' ? end : 'text-left',
      column.wide && !stack && 'max-sm:hidden',
      column.className,
    );
  const label = ({ head }: Column<Row>) => (stack && typeof head === 'string' ? head : undefined);
  return (
    <div className={cn('overflow-x-auto', className)}>
      <table className={cn('w-full border-collapse', stack && 'table-stack')}>
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
                    className={cn('cell-head', pad, cellClass(column))}
                  >
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    data-label={label(column)}
                    className={cn(pad, cellClass(column))}
                  >
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
