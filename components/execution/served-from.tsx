'use client';

import { History } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { RunState } from './run-state';

type Props = {
  workspace: string;
  run: RunState;
  pending: boolean;
  /** Absent when the person may not. */
  onAgain?: (() => void) | undefined;
};

/** Says that the text was not written now, from which run it is, and how to have it written anew. */
export function ServedFrom({ workspace, run, pending, onAgain }: Props) {
  const t = useTranslations('executions.served');
  const { cachedFrom } = run;
  if (!cachedFrom) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 rounded-lg bg-gold-wash px-3 py-2 text-head text-gold-ink">
      <History aria-hidden className="size-4 shrink-0" />
      <span>
        {t('from', { age: ageOf(cachedFrom.at) })}{' '}
        <Link
          href={`/w/${workspace}/executions/${cachedFrom.id}`}
          className="underline underline-offset-2"
        >
          {t('open')}
        </Link>
      </span>
      {onAgain ? (
        <button
          type="button"
          disabled={pending}
          onClick={onAgain}
          className="font-semibold underline underline-offset-2"
        >
          {t('again')}
        </button>
      ) : null}
    </p>
  );

  /** Between the two runs, so that it stays true whenever it is read. */
  function ageOf(at: string | null): string {
    const ms = at && run.startedAt ? Date.parse(run.startedAt) - Date.parse(at) : 0;
    const minutes = Math.round(ms / 60_000);
    if (minutes < 1) return t('moments');
    return minutes < 60
      ? t('minutes', { count: minutes })
      : t('hours', { count: Math.round(minutes / 60) });
  }
}
