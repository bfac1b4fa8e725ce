'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { displayPaisePerUsd } from '@/lib/billing/schemas';
import {
  daysBetween,
  formatDayMonth,
  formatDuration,
  formatRupees,
  microUsdToPaise,
  relativeDay,
} from '@/lib/format';
import type { MoveRow, MoveRun } from '@/lib/moves/schemas';

const capital = (text: string, locale: string) =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** The line at a card's foot: what runs now, what went wrong, or when it is due. */
export function Happening({ move, today }: { move: MoveRow; today: string }) {
  const t = useTranslations('moves.card');
  const locale = useLocale();
  const { run, status, dueDate } = move;
  if (run?.status === 'pending') return <span>{t('waiting')}</span>;
  if (run?.status === 'running') return <Running run={run} />;
  if (status === 'failed') {
    return <Wrong>{move.failureReason ?? t('failed')}</Wrong>;
  }
  if (status !== 'completed' && run?.status === 'failed') {
    return <Wrong>{run.error ?? t('runFailed')}</Wrong>;
  }
  if (status !== 'completed' && run?.status === 'completed') {
    return <span className="font-medium text-ink">{t('review')}</span>;
  }
  if (!dueDate) return <span>{t('undated')}</span>;
  if (status === 'completed') return <span>{formatDayMonth(dueDate, locale)}</span>;
  const late = daysBetween(dueDate, today);
  if (late > 0) return <Wrong>{t('overdue', { days: late })}</Wrong>;
  return <span>{capital(relativeDay(dueDate, today, locale), locale)}</span>;
}

const Wrong = ({ children }: { children: string }) => (
  <span className="min-w-0 truncate text-brick" title={children}>
    {children}
  </span>
);

function Running({ run }: { run: MoveRun }) {
  const t = useTranslations('moves.card');
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const started = run.startedAt ? Date.parse(run.startedAt) : null;
  const elapsed =
    now !== null && started !== null ? formatDuration(Math.max(0, now - started)) : '';
  const cost = formatRupees(microUsdToPaise(run.microUsd, displayPaisePerUsd));
  return (
    <span className="min-w-0 truncate">
      {[t('running'), elapsed, run.microUsd > 0 ? cost : ''].filter(Boolean).join(' · ')}
    </span>
  );
}
