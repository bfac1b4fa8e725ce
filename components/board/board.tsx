'use client';

import { useTranslations } from 'next-intl';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { patientLazy } from '@/components/ui/patient-lazy';
import { BoardColumn } from './board-column';
import { DropTargetStore } from './drop-target';
import { placeOf, withLifted } from './keyboard';
import type { BoardItem, BoardProps, Lifted } from './types';
import { useBoardKeys } from './use-board-keys';

const loadDrag = () => import('./drag-layer');
const DragLayer = patientLazy(loadDrag);

/**
 * Cards in columns, moved by drag, by keyboard (Space, arrows, Space) and by whatever menu the card has.
 * The code for dragging is loaded when a pointer first comes near.
 */
export function Board<T extends BoardItem>(props: BoardProps<T>) {
  const { columns, editable, titleOf } = props;
  const t = useTranslations('moves.board');
  const root = useRef<HTMLElement>(null);
  const [store] = useState(() => new DropTargetStore());
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const [dragReady, setDragReady] = useState(false);
  const [said, setSaid] = useState('');
  const shown = useMemo(() => withLifted(columns, lifted), [columns, lifted]);

  useBoardKeys({ ...props, root, lifted, setLifted, say: setSaid });

  // a card that changes its column is drawn anew; the one that was held keeps the focus through it
  const held = useRef<string | null>(null);
  useEffect(() => {
    if (lifted) held.current = lifted.id;
    if (!held.current || shown.length === 0) return;
    if (lifted || document.activeElement === document.body) {
      root.current?.querySelector<HTMLElement>(`[data-card="${held.current}"] a`)?.focus();
    }
  }, [lifted, shown]);

  const find = (id: string) => {
    const place = placeOf(columns, id);
    return place ? columns[place.column]?.items[place.index] : undefined;
  };

  return (
    <section
      ref={root}
      aria-label={props.label}
      onPointerEnter={editable && !dragReady ? () => setDragReady(true) : undefined}
      className="-mx-1 grid auto-cols-[minmax(236px,1fr)] grid-flow-col gap-3.5 overflow-x-auto px-1 max-md:grid-flow-row max-md:auto-cols-auto"
    >
      {shown.map((column) => (
        <BoardColumn
          key={column.key}
          column={column}
          Card={props.Card}
          store={store}
          liftedId={lifted?.id ?? null}
        />
      ))}
      <p className="sr-only" aria-live="assertive">
        {said}
      </p>
      {dragReady && editable ? (
        <Suspense>
          <DragLayer
            root={root}
            store={store}
            canDrop={(id, column) => {
              const item = find(id);
              return item !== undefined && props.canDrop(item, column);
            }}
            onDrop={(id, target) => {
              const item = find(id);
              if (!item) return;
              props.onMove(item, target.column, target.after);
              const label = columns.find(({ key }) => key === target.column)?.label ?? '';
              setSaid(t('dropped', { title: titleOf(item), column: label }));
            }}
            preview={(id) => {
              const item = find(id);
              return item ? <props.Card item={item} /> : null;
            }}
          />
        </Suspense>
      ) : null}
    </section>
  );
}
