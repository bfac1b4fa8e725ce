'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { StatusDot } from '@/components/ui/status-dot';
import type { MoveRow } from '@/lib/moves/schemas';
import { useMoveDeeds } from './move-deeds';
import { useMovesSetting } from './moves-context';
import type { Occasion } from './moves-view';

const most = 4;
const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const dragType = 'application/x-move';

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

type Props = {
  date: string;
  label: string;
  /** Of the month before or after. */
  outside: boolean;
  moves: readonly MoveRow[];
  occasions: readonly Occasion[];
};

/** One day: its festivals and its moves. A move dropped here is due on this day. */
export function CalendarDay({ date, label, outside, moves, occasions }: Props) {
  const t = useTranslations('moves.calendar');
  const { today, editable } = useMovesSetting();
  const { change } = useMoveDeeds();
  const [all, setAll] = useState(false);
  const [over, setOver] = useState(false);
  const shown = all ? moves : moves.slice(0, most);
  return (
    <section
      aria-label={label}
      onDragOver={(event) => {
        if (!editable || !event.dataTransfer.types.includes(dragType)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const dropped = JSON.parse(event.dataTransfer.getData(dragType)) as MoveRow;
        if (dropped.dueDate !== date) change(dropped, { dueDate: date });
      }}
      className={cn(
        'min-h-28 min-w-0 border-line border-r border-b p-1.5',
        'max-md:min-h-0 max-md:border-r-0 max-md:py-3',
        over ? 'bg-indigo-wash' : outside && 'bg-sunk',
        moves.length + occasions.length === 0 && 'max-md:hidden',
      )}
    >
      <p className="flex items-baseline gap-1.5 pb-1 text-meta">
        <span
          className={cn(
            'text-ink-3 max-md:hidden',
            date === today && 'rounded-full bg-ink px-1.5 font-medium text-paper',
          )}
        >
          {Number(date.slice(8))}
        </span>
        <span className="font-medium md:hidden">{label}</span>
        {occasions.map((occasion) => (
          <span key={occasion.name} className="truncate font-medium text-saffron-ink">
            {occasion.name}
          </span>
        ))}
      </p>
      <ul className="space-y-0.5">
        {shown.map((move) => (
          <li key={move.id}>
            <DayMove move={move} />
          </li>
        ))}
      </ul>
      {moves.length > shown.length ? (
        <button
          type="button"
          className="mt-0.5 px-1 text-meta text-ink-2 hover:text-ink"
          onClick={() => setAll(true)}
        >
          {t('more', { count: moves.length - shown.length })}
        </button>
      ) : null}
    </section>
  );
}

function DayMove({ move }: { move: MoveRow }) {
  const t = useTranslations('moves');
  const { workspace, today, editable } = useMovesSetting();
  const { change } = useMoveDeeds();
  const late = move.status !== 'completed' && (move.dueDate ?? today) < today;

  /** Shift with an arrow moves the due date: a day, or a week up and down. */
  function onKeyDown(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (!editable || !event.shiftKey || !step || !move.dueDate) return;
    event.preventDefault();
    change(move, { dueDate: addDays(move.dueDate, step) });
  }

  return (
    <Link
      href={`/w/${workspace}/moves/${move.id}`}
      prefetch={false}
      draggable={editable}
      aria-keyshortcuts={editable ? 'Shift+ArrowLeft Shift+ArrowRight' : undefined}
      onDragStart={(event) => event.dataTransfer.setData(dragType, JSON.stringify(move))}
      onKeyDown={onKeyDown}
      title={move.title}
      className="flex items-center gap-1.5 rounded-sm px-1 py-0.5 text-meta hover:bg-sunk max-md:py-2"
    >
      <StatusDot status={move.status} label={t(`status.${move.status}`)} />
      <span className={cn('truncate', late && 'text-brick')}>{move.title}</span>
    </Link>
  );
}
