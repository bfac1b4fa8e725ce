import { useTranslations } from 'next-intl';
import { inRupees } from '@/components/execution/money';
import { formatUsd } from '@/lib/format';
import type { UsageSum } from '@/lib/usage/schemas';

/** The chosen days in four figures. */
export function Totals({ total, scope }: { total: UsageSum; scope: string }) {
  const t = useTranslations('usage.total');
  const figures: [string, string, string | null][] = [
    [t('cost'), inRupees(total.microUsd), formatUsd(total.microUsd)],
    [t('runs'), total.runs.toLocaleString('en-IN'), null],
    [t('tokens'), total.tokens.toLocaleString('en-IN'), null],
    [t('flagged'), total.flagged.toLocaleString('en-IN'), t('flaggedHint')],
  ];
  return (
    <section aria-label={t('title')} className="space-y-2">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
        {figures.map(([name, value, more]) => (
          <div key={name}>
            <dt className="text-head text-ink-2">{name}</dt>
            <dd className="font-semibold text-doc tabular-nums">{value}</dd>
            {more ? <dd className="text-meta text-ink-3">{more}</dd> : null}
          </div>
        ))}
      </dl>
      <p className="text-meta text-ink-3">{scope}</p>
    </section>
  );
}
