'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { MoveList, MoveRow } from '@/lib/moves/schemas';
import { CalendarDay } from './calendar-day';
import { useMovesSetting } from './moves-context';
import type { Occasion } from './moves-view';
import { type MoveQuery, monthOf, monthWindow } from './query';

const dayMs = 86_400_000;
const days = (from: string) =>
  Array.from({ length: 42 }, (_, index) =>
    new Date(Date.parse(`${from}T00:00:00Z`) + index * dayMs).toISOString().slice(0, 10),
  );

function shift(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** A month of moves by due date, with the festivals. On a phone, only the days that hold something. */
export default function MovesCalendar(props: {
  list: MoveList;
  query: MoveQuery;
  narrow: (change: Partial<MoveQuery>) => void;
  occasions: readonly Occasion[];
}) {
  const t = useTranslations('moves.calendar');
  const locale = useLocale();
  const { today } = useMovesSetting();
  const month = monthOf(props.query, today);
  const name = (date: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale === 'hi' ? 'hi-IN' : 'en-IN', {
      timeZone: 'UTC',
      ...options,
    }).format(new Date(`${date}T00:00:00Z`));
  const byDay = useMemo(() => {
    const moves: Record<string, MoveRow[]> = {};
    for (const move of props.list.moves) {
      if (!move.dueDate) continue;
      moves[move.dueDate] ??= [];
      moves[move.dueDate]?.push(move);
    }
    return moves;
  }, [props.list]);
  const shown = days(monthWindow(month).from);
  const go = (by: number) => props.narrow({ month: shift(month, by) });
  return (
    <section aria-label={t('label')}>
      <div className="flex items-center gap-1 pb-2">
        <h2 className="mr-2 text-title font-semibold" aria-live="polite">
          {name(`${month}-01`, { month: 'long', year: 'numeric' })}
        </h2>
        <IconButton
          label={t('previous')}
          icon={<ChevronLeft aria-hidden />}
          onClick={() => go(-1)}
        />
        <IconButton label={t('next')} icon={<ChevronRight aria-hidden />} onClick={() => go(1)} />
        <Button variant="ghost" onClick={() => props.narrow({ month: null })}>
          {t('today')}
        </Button>
      </div>
      <div className="grid grid-cols-7 border-line border-t border-l max-md:grid-cols-1 max-md:border-l-0">
        {shown.slice(0, 7).map((date) => (
          <p
            key={date}
            className="border-line border-r px-2 py-1 text-meta text-ink-3 max-md:hidden"
          >
            {name(date, { weekday: 'short' })}
          </p>
        ))}
        {shown.map((date) => (
          <CalendarDay
            key={date}
            date={date}
            label={name(date, { weekday: 'long', day: 'numeric', month: 'long' })}
            outside={!date.startsWith(month)}
            moves={byDay[date] ?? []}
            occasions={props.occasions.filter((occasion) => occasion.date === date)}
          />
        ))}
      </div>
    </section>
  );
}
