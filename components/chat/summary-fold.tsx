'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';

type Props = { text: string; count: number; children: ReactNode };

/** What stands for the beginning of a long conversation; its messages themselves on request. */
export function SummaryFold({ text, count, children }: Props) {
  const t = useTranslations('chat.summary');
  const [all, setAll] = useState(false);
  return (
    <>
      <details className="rounded-lg border border-line px-4 py-2.5">
        <summary className="cursor-pointer text-head font-medium text-ink-2">{t('title')}</summary>
        <p className="prose-copy mt-2 whitespace-pre-line text-ink-2">{text}</p>
        {all ? null : (
          <button
            type="button"
            onClick={() => setAll(true)}
            className="mt-2 text-indigo underline underline-offset-2"
          >
            {t('show', { count })}
          </button>
        )}
      </details>
      {all ? children : null}
    </>
  );
}
