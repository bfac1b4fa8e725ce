'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatInstant } from '@/lib/format';
import type { MemoryDetail } from '@/lib/memory/schemas';
import { Section } from './memory-facts';

/** What it said before, and until when. */
export function MemoryHistory({ memory }: { memory: MemoryDetail }) {
  const t = useTranslations('memory.detail');
  const locale = useLocale();
  return (
    <Section title={t('history')}>
      {memory.history.length === 0 ? <p className="text-ink-3">{t('historyNone')}</p> : null}
      <ol className="space-y-3">
        {memory.history.map(({ id, content, validFrom, validTo }) => (
          <li key={id} className="border-l-2 border-line pl-3">
            <p className="whitespace-pre-wrap break-words text-ink-2">{content}</p>
            <p className="mt-0.5 text-meta text-ink-3">
              {t('historySpan', {
                from: formatInstant(validFrom, locale),
                to: formatInstant(validTo ?? validFrom, locale),
              })}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
