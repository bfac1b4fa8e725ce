'use client';

import {
  DndContext,
  type DragMoveEvent,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { DropTarget, DropTargetStore } from './drop-target';

type Props = {
  root: RefObject<HTMLElement | null>;
  store: DropTargetStore;
  canDrop: (id: string, column: string) => boolean;
  onDrop: (id: string, target: DropTarget) => void;
  preview: (id: string) => ReactNode;
};

// the board speaks for itself
const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

type Listeners = Record<string, (event: SyntheticEvent) => void> | undefined;

/**
 * Dragging by mouse and by touch. Only the card under the pointer is known to the library, so that a board
 * of thousands costs no more than one of ten; the place to drop is read from the page itself.
 */
export default function DragLayer({ root, store, canDrop, onDrop, preview }: Props) {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
  const [card, setCard] = useState<HTMLElement | null>(null);
  const [dragged, setDragged] = useState<{ id: string; width: number } | null>(null);
  const listeners = useRef<Listeners>(undefined);

  useEffect(() => {
    const board = root.current;
    if (!board) return;
    function begin(event: Event, name: 'onMouseDown' | 'onTouchStart'): void {
      const target = event.target instanceof Element ? event.target : null;
      const found = target?.closest<HTMLElement>('[data-card]');
      if (!found || target?.closest('button, [role="menu"]')) return;
      flushSync(() => setCard(found));
      listeners.current?.[name]?.({ nativeEvent: event } as unknown as SyntheticEvent);
    }
    const onMouseDown = (event: Event) => begin(event, 'onMouseDown');
    const onTouchStart = (event: Event) => begin(event, 'onTouchStart');
    const keepInside = (event: Event) => event.preventDefault();
    board.addEventListener('mousedown', onMouseDown);
    board.addEventListener('touchstart', onTouchStart, { passive: true });
    board.addEventListener('dragstart', keepInside);
    return () => {
      board.removeEventListener('mousedown', onMouseDown);
      board.removeEventListener('touchstart', onTouchStart);
      board.removeEventListener('dragstart', keepInside);
    };
  }, [root]);

  function onMove({ active, activatorEvent, delta }: DragMoveEvent): void {
    const at = pointOf(activatorEvent);
    const target =
      root.current &&
      at &&
      targetAt(root.current, String(active.id), at.x + delta.x, at.y + delta.y);
    store.set(target && canDrop(String(active.id), target.column) ? target : null);
  }

  function end(): void {
    if (card) delete card.dataset.dragging;
    store.set(null);
    setDragged(null);
    setCard(null);
  }

  return (
    <DndContext
      sensors={sensors}
      accessibility={{ announcements: silent, screenReaderInstructions: { draggable: '' } }}
      onDragStart={({ active }) => {
        if (card) card.dataset.dragging = '';
        setDragged({ id: String(active.id), width: card?.offsetWidth ?? 240 });
      }}
      onDragMove={onMove}
      onDragCancel={end}
      onDragEnd={({ active }) => {
        const target = store.get();
        end();
        swallowClick();
        if (target) onDrop(String(active.id), target);
      }}
    >
      {card ? <Source card={card} listeners={listeners} /> : null}
      {createPortal(
        <DragOverlay dropAnimation={null}>
          {dragged ? (
            <div
              style={{ width: dragged.width }}
              className="-rotate-1 *:border-line-strong *:shadow-float"
            >
              {preview(dragged.id)}
            </div>
          ) : null}
        </DragOverlay>,
        document.body,
      )}
    </DndContext>
  );
}

/** Makes one card, drawn elsewhere, the library's draggable. */
function Source(props: { card: HTMLElement; listeners: RefObject<Listeners> }) {
  const { setNodeRef, listeners } = useDraggable({ id: props.card.dataset.card ?? '' });
  useLayoutEffect(() => {
    setNodeRef(props.card);
    props.listeners.current = listeners as Listeners;
  });
  return null;
}

function pointOf(event: Event): { x: number; y: number } | null {
  if (event instanceof MouseEvent) return { x: event.clientX, y: event.clientY };
  const touch = 'touches' in event ? (event as TouchEvent).touches[0] : undefined;
  return touch ? { x: touch.clientX, y: touch.clientY } : null;
}

/** The column under the pointer, and the last of its cards whose middle lies above it. */
function targetAt(board: HTMLElement, id: string, x: number, y: number): DropTarget | null {
  for (const column of board.querySelectorAll<HTMLElement>('[data-column]')) {
    const box = column.getBoundingClientRect();
    if (x < box.left || x > box.right || y < box.top - 40) continue;
    if (y > box.bottom + 40) continue;
    let after: string | null = null;
    for (const card of column.querySelectorAll<HTMLElement>('[data-card]')) {
      const { top, height } = card.getBoundingClientRect();
      if (top + height / 2 > y) break;
      if (card.dataset.card !== id) after = card.dataset.card ?? null;
    }
    return { column: column.dataset.column ?? '', after };
  }
  return null;
}

/** The release of a drag is not a press of the link that lies under it. */
function swallowClick(): void {
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }), 50);
}
