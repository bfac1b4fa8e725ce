'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { formatInstant } from '@/lib/format';

type Props = {
  /** ISO instant of the last stroke. */
  at: string;
  /** The names of the fields it holds. */
  fields: readonly string[];
  onPutBack: () => void;
  onDiscard: () => void;
};

/** Offers the text that an earlier sitting could not save. */
export function DraftOffer({ at, fields, onPutBack, onDiscard }: Props) {
  const t = useTranslations('autosave.draft');
  const locale = useLocale();
  return (
    <section
      aria-label={t('title', { when: formatInstant(at, locale) })}
      className="rounded-lg border border-line bg-gold-wash px-4 py-3"
    >
      <p className="font-semibold">{t('title', { when: formatInstant(at, locale) })}</p>
      <p className="mt-0.5 text-ink-2">{t('body', { fields: fields.join(', ') })}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={onPutBack}>{t('putBack')}</Button>
        <Button variant="ghost" onClick={onDiscard}>
          {t('discard')}
        </Button>
      </div>
    </section>
  );
}
