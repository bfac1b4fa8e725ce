'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Citation } from '@/lib/conversations/schemas';
import { plainWords } from './answer-words';
import { SourceIcon } from './source-icon';

const shownAtFirst = 4;

type Props = {
  citations: readonly Citation[];
  onCite: (n: number, mark: HTMLElement) => void;
};

/** What an answer was known from, under it: one line that can be read without opening anything. */
export function Sources({ citations, onCite }: Props) {
  const t = useTranslations('chat.sources');
  const [all, setAll] = useState(false);
  if (citations.length === 0) return null;
  const shown = all ? citations : citations.slice(0, shownAtFirst);
  return (
    <ul aria-label={t('title')} className="flex max-w-[34rem] flex-wrap gap-x-1 gap-y-1">
      {shown.map((source) => (
        <li key={source.n} className="max-w-full">
          <button
            type="button"
            aria-haspopup="dialog"
            onClick={(event) => onCite(source.n, event.currentTarget)}
            className="flex h-6 max-w-full items-center gap-1.5 rounded-sm px-1.5 text-meta text-ink-2 hover:bg-sunk pointer-coarse:h-11"
          >
            <span className="text-ink-3 tabular-nums">{source.n}</span>
            <SourceIcon kind={source.kind} />
            <span className="max-w-72 truncate">
              {source.kind === 'memory' ? (
                <>
                  <span className="sr-only">{t('kind.memory')}: </span>
                  {source.excerpt === null ? t('forgotten') : plainWords(source.excerpt)}
                </>
              ) : (
                source.label
              )}
            </span>
          </button>
        </li>
      ))}
      {citations.length > shown.length ? (
        <li>
          <button
            type="button"
            onClick={() => setAll(true)}
            className="h-6 rounded-sm px-1.5 text-meta text-ink-3 hover:bg-sunk pointer-coarse:h-11"
          >
            {t('more', { count: citations.length - shown.length })}
          </button>
        </li>
      ) : null}
    </ul>
  );
}
