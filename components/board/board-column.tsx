'use client';

import { useSyncExternalStore } from 'react';
import { cn } from '@/components/ui/cn';
import type { DropTargetStore } from './drop-target';
import type { BoardItem, BoardProps, BoardColumn as Column } from './types';

type Props<T extends BoardItem> = {
  column: Column<T>;
  Card: BoardProps<T>['Card'];
  store: DropTargetStore;
  liftedId: string | null;
};

const nowhere = () => undefined;

/** One column: its name and count, its cards, and a line where a dragged card would land. */
export function BoardColumn<T extends BoardItem>({ column, Card, store, liftedId }: Props<T>) {
  // undefined: not here; null: at the top
  const after = useSyncExternalStore(
    store.subscribe,
    () => {
      const target = store.get();
      return target?.column === column.key ? target.after : undefined;
    },
    nowhere,
  );
  const heading = `board-column-${column.key}`;
  return (
    <section
      data-column={column.key}
      aria-labelledby={heading}
      className={cn('flex min-w-0 flex-col', column.items.length === 0 && 'max-md:hidden')}
    >
      <h2
        id={heading}
        className="flex h-6 items-center gap-2 px-0.5 text-head font-medium text-ink-2"
      >
        {column.mark}
        <span className="truncate">{column.label}</span>
        <span className="font-normal text-ink-3">{column.count}</span>
      </h2>
      <ul className="mt-1.5 flex flex-1 flex-col gap-2 pb-6">
        {after === null ? <DropLine /> : null}
        {column.items.map((item) => (
          <li
            key={item.id}
            data-card={item.id}
            className={cn(
              'relative [contain-intrinsic-size:auto_96px] [content-visibility:auto]',
              'data-[dragging]:opacity-40',
              item.id === liftedId &&
                'z-10 -rotate-1 [content-visibility:visible] *:border-line-strong *:shadow-float',
            )}
          >
            <Card item={item} />
            {after === item.id ? <DropLine className="absolute inset-x-0 -bottom-[5px]" /> : null}
          </li>
        ))}
        {column.items.length === 0 && column.empty ? (
          <li className="px-0.5 text-meta text-ink-3">{column.empty}</li>
        ) : null}
        {column.more ? <li>{column.more}</li> : null}
      </ul>
    </section>
  );
}

function DropLine({ className }: { className?: string }) {
  return <div aria-hidden className={cn('h-0.5 rounded-full bg-indigo', className)} />;
}
