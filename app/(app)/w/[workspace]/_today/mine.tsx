import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { Avatar } from '@/components/ui/avatar';
import { cn } from '@/components/ui/cn';
import { StatusDot } from '@/components/ui/status-dot';
import { relativeDay } from '@/lib/format';
import type { MoveRow } from '@/lib/moves/schemas';

type Props = {
  base: string;
  moves: readonly MoveRow[];
  me: { id: string; name: string };
  today: string;
};

/** What is mine to do, the most urgent first; what waits for my decision says so. */
export async function Mine({ base, moves, me, today }: Props) {
  const [t, status, locale] = await Promise.all([
    getTranslations('today'),
    getTranslations('moves.status'),
    getLocale(),
  ]);
  return (
    <section aria-labelledby="mine">
      <div className="flex items-baseline justify-between">
        <h2 id="mine" className="font-semibold text-title">
          {t('mine')}
        </h2>
        <Link href={`${base}/moves?assignee=me`} className="text-head text-indigo hover:underline">
          {t('all')}
        </Link>
      </div>
      {moves.length === 0 ? <p className="py-3 text-ink-2">{t('nothingMine')}</p> : null}
      <ul>
        {moves.map((move) => {
          const review = move.run?.status === 'completed';
          const late = move.dueDate !== null && move.dueDate < today;
          return (
            <li
              key={move.id}
              className="relative flex min-h-[37px] items-center gap-2.5 border-line border-b px-0.5 py-1.5 hover:bg-sunk pointer-coarse:min-h-11"
            >
              <StatusDot status={move.status} label={status(move.status)} />
              <Link
                href={`${base}/moves/${move.id}`}
                className="min-w-0 flex-1 truncate after:absolute after:inset-0"
              >
                {review ? t('approve', { title: move.title }) : move.title}
              </Link>
              <span
                className={cn('shrink-0 text-head', late && !review ? 'text-brick' : 'text-ink-3')}
              >
                {review
                  ? t('waiting')
                  : move.dueDate
                    ? relativeDay(move.dueDate, today, locale)
                    : t('undated')}
              </span>
              <Avatar name={me.name} seed={me.id} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
