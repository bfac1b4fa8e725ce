'use client';

import { ArrowUpRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useThreadContext } from './thread-context';

/** Before the first word: what can be asked here today, from what stands in the workspace. */
export function Opening({ suggestions }: { suggestions: readonly string[] }) {
  const t = useTranslations('chat.begin');
  const { ask, mayWrite } = useThreadContext();
  return (
    <div className="flex flex-1 flex-col justify-center py-8">
      <h2 className="text-doc font-semibold">{t('title')}</h2>
      <p className="mt-1 max-w-prose text-ink-2">{mayWrite ? t('about') : t('viewer')}</p>
      {mayWrite && suggestions.length > 0 ? (
        <ul
          aria-label={t('suggestions')}
          className="mt-5 divide-y divide-line border-y border-line"
        >
          {suggestions.map((words) => (
            <li key={words}>
              <button
                type="button"
                onClick={() => void ask(words, [])}
                className="group flex min-h-11 w-full items-center gap-3 px-1 py-2 text-left hover:bg-sunk"
              >
                <span className="min-w-0 flex-1">{words}</span>
                <ArrowUpRight
                  aria-hidden
                  className="size-4 shrink-0 text-ink-3 group-hover:text-ink"
                />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {mayWrite ? <p className="mt-4 text-meta text-ink-3">{t('hint')}</p> : null}
    </div>
  );
}
