'use client';

import { useTranslations } from 'next-intl';
import type { Estimate } from '@/lib/executions/schemas';
import { inBoth } from './money';

/** What a run will cost and how long it takes, before it is asked for. */
export function RunPrice({ price, usualMs }: { price: Estimate | null; usualMs?: number | null }) {
  const t = useTranslations('skillruns.form');
  return (
    <dl className="min-w-0 text-head text-ink-2">
      <div>
        <dt className="inline">{t('price')}: </dt>
        <dd className="inline font-medium text-ink">{priceText()}</dd>
      </div>
      {usualMs === undefined ? null : (
        <div>
          <dt className="inline">{t('time')}: </dt>
          <dd className="inline">{timeText()}</dd>
        </div>
      )}
    </dl>
  );

  function priceText(): string {
    if (!price) return t('priceLater');
    if (price.engine === 'playbook') return t('priceFree');
    const confidence = t(`confidence.${price.confidence}`);
    return t('priceAbout', { amount: inBoth(price.microUsd), confidence, tokens: price.tokens });
  }
  function timeText(): string {
    if (usualMs === null || usualMs === undefined) return t('timeUnknown');
    const seconds = Math.max(1, Math.round(usualMs / 1000));
    return seconds < 100
      ? t('timeSeconds', { seconds })
      : t('timeMinutes', { minutes: Math.round(seconds / 60) });
  }
}
