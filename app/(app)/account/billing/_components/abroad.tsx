'use client';

import { useTranslations } from 'next-intl';

/** In place of a price: why a buyer abroad cannot buy yet, and what to do. */
export function Abroad() {
  const t = useTranslations('billing.abroad');
  return (
    <section
      aria-label={t('title')}
      aria-live="polite"
      className="max-w-md rounded-lg bg-gold-wash px-4 py-3"
    >
      <p className="font-semibold">{t('title')}</p>
      <p className="mt-1">{t('why')}</p>
    </section>
  );
}
