'use client';

import { useTranslations } from 'next-intl';
import type { Estimate } from '@/lib/executions/schemas';
import { inBoth } from './money';
import { usualTime } from './usual-time';

/** What a run will cost and how long it takes, before it is asked for. */
export function RunPrice({ price, usualMs }: { price: Estimate | null; usualMs?: number | null }) {
  const t = useTranslations('skillruns.form');
  const duration = useTranslations('skillruns.duration');
  return (
    <dl className="min-w-0 text-head text-ink-2">
      <div>
        <dt className="inline">{t('price')}: </dt>
        <dd className="inline font-medium text-ink">{priceText()}</dd>
      </div>
      {usualMs === undefined ? null : (
        <div>
          <dt className="inline">{t('time')}: </dt>
          <dd className="inline">
            {usualMs === null ? t('timeUnknown') : usualTime(duration, usualMs)}
          </dd>
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
}
