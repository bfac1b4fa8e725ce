import { useLocale, useTranslations } from 'next-intl';
import { inBoth, inRupees } from '@/components/execution/money';
import { Card } from '@/components/ui/card';
import { Meter } from '@/components/ui/meter';
import { formatDayMonth } from '@/lib/format';
import type { Budget } from '@/lib/usage';
import { projectMonth } from './figures';
import { monthEnd } from './query';

/** How this month's AI budget stands, for the account that pays: spent, held, and where the pace leads. */
export function BudgetCard({ budget, today }: { budget: Budget; today: string }) {
  const t = useTranslations('usage.budget');
  const locale = useLocale();
  const { spentMicroUsd: spent, heldMicroUsd: held, heldRuns, limitMicroUsd: limit } = budget;
  const projected = projectMonth(spent, today, Date.now());
  const spentText =
    limit === null
      ? t('spentOpen', { spent: inBoth(spent) })
      : t('spent', { spent: inBoth(spent), limit: inRupees(limit) });
  const over = limit !== null && projected !== null && projected > limit;
  return (
    <section aria-labelledby="budget">
      <Card className="space-y-3 px-4 py-3.5">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h2 id="budget" className="font-semibold">
            {t('title')}
          </h2>
          <p className="tabular-nums">{spentText}</p>
        </div>
        <Meter label={t('title')} text={spentText} spent={spent} held={held} limit={limit} />
        <dl className="flex flex-wrap gap-x-8 gap-y-2 text-head">
          <Fact name={t('held')}>
            {held > 0 ? t('heldFor', { held: inRupees(held), count: heldRuns }) : t('heldNone')}
          </Fact>
          <Fact name={t('projection', { date: formatDayMonth(monthEnd(today), locale) })}>
            {projected === null ? (
              t('tooEarly')
            ) : (
              <span className={over ? 'text-brick' : undefined}>
                {inRupees(projected)}
                {over ? ` · ${t('over')}` : null}
              </span>
            )}
          </Fact>
          {budget.dayLimitMicroUsd === null ? null : (
            <Fact name={t('day')}>{inRupees(budget.dayLimitMicroUsd)}</Fact>
          )}
        </dl>
        <p className="text-meta text-ink-3">{t('whose')}</p>
      </Card>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-ink-2">{name}</dt>
      <dd className="font-medium tabular-nums">{children}</dd>
    </div>
  );
}
