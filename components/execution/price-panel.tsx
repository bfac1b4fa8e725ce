'use client';

import { useTranslations } from 'next-intl';
import { inBoth } from './money';
import { hasEnded, type RunState } from './run-state';

/** What it was thought to cost, and what it costs. */
export function PricePanel({ run }: { run: RunState }) {
  const t = useTranslations('executions.price');
  const ended = hasEnded(run.status);
  const free = run.estimate?.engine === 'playbook' && run.tokens === 0;
  const rows: [string, string][] = [];
  if (free) rows.push([ended ? t('paid') : t('estimated'), t('none')]);
  else {
    if (run.estimate) {
      const { microUsd, confidence } = run.estimate;
      rows.push([
        t('estimated'),
        t('amount', { amount: inBoth(microUsd), confidence: t(`confidence.${confidence}`) }),
      ]);
    }
    rows.push([ended ? t('paid') : t('soFar'), inBoth(run.costMicroUsd)]);
    if (run.tokens > 0) rows.push([t('tokens'), run.tokens.toLocaleString('en-IN')]);
  }
  return (
    <section aria-label={t('title')} className="space-y-2">
      <h2 className="text-head font-medium text-ink-2">{t('title')}</h2>
      <dl className="space-y-1.5 text-head">
        {rows.map(([name, value]) => (
          <div key={name} className="flex justify-between gap-4">
            <dt className="text-ink-2">{name}</dt>
            <dd className="font-medium tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
