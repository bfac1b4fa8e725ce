'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { formatInstant, formatTime } from '@/lib/format';
import type { HistoryEntry } from './types';

type Props = {
  entry: HistoryEntry;
  /** It ends with the newest version. */
  current: boolean;
  onCompare: (version: number) => void;
};

/** One sitting of one person: what it changed, and each change in it on request. */
export function HistoryRow({ entry, current, onCompare }: Props) {
  const t = useTranslations('foundation');
  const locale = useLocale();
  const first = entry.firstVersion === entry.version ? 'same' : String(entry.firstVersion);
  const steps = entry.steps.filter(({ version }) => !(current && version === entry.version));
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <div className="min-w-0 flex-1">
        <p>
          <span className="font-medium">
            {t('history.versions', { first, last: entry.version })}
          </span>
          {current ? <span className="ml-2 text-leaf">{t('history.current')}</span> : null}
        </p>
        <p className="text-meta text-ink-3">
          {entry.name ?? t('history.someone')} · {formatInstant(entry.endedAt, locale)}
        </p>
        {entry.uses > 0 ? (
          <p className="text-meta text-ink-2">{t('page.usedBy', { count: entry.uses })}</p>
        ) : null}
        <p className="text-meta text-ink-2">
          {entry.fields.map((field) => t(`fields.${field}.label`)).join(', ')}
        </p>
      </div>
      {current ? null : (
        <Button variant="ghost" onClick={() => onCompare(entry.version)}>
          {t('history.compare')}
        </Button>
      )}
      {entry.steps.length > 1 ? (
        <details className="w-full">
          <summary className="min-h-6 cursor-pointer text-meta text-indigo">
            {t('history.steps', { count: steps.length })}
          </summary>
          <ul className="mt-1 space-y-1 border-l-2 border-line pl-3">
            {steps.map((step) => (
              <li key={step.version} className="flex items-center justify-between gap-3">
                <span className="min-w-0 text-meta text-ink-2">
                  {t('page.version', { version: step.version })}, {formatTime(step.at, locale)}:{' '}
                  {step.fields.map((field) => t(`fields.${field}.label`)).join(', ')}
                </span>
                <Button variant="ghost" onClick={() => onCompare(step.version)}>
                  {t('history.compare')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
