import { useLocale, useTranslations } from 'next-intl';
import { inRupees } from '@/components/execution/money';
import { Table } from '@/components/ui/table';
import { formatUsd } from '@/lib/format';
import type { MonthUsage } from '@/lib/usage';

/** The person's own runs by month, in all their workspaces. */
export function Months({ months }: { months: readonly MonthUsage[] }) {
  const t = useTranslations('usage.months');
  const locale = useLocale();
  if (months.length === 0) return null;
  const name = new Intl.DateTimeFormat(`${locale}-IN`, { month: 'long', year: 'numeric' });
  return (
    <section aria-labelledby="months" className="max-w-2xl space-y-1">
      <h2 id="months" className="font-semibold">
        {t('title')}
      </h2>
      <p className="text-meta text-ink-3">{t('note')}</p>
      <Table
        caption={t('title')}
        rows={months}
        rowKey={({ month }) => month}
        columns={[
          {
            key: 'month',
            head: t('month'),
            cell: ({ month }) => name.format(new Date(`${month}-15T00:00:00Z`)),
          },
          {
            key: 'cost',
            head: t('cost'),
            align: 'end',
            cell: ({ microUsd }) => inRupees(microUsd),
          },
          {
            key: 'usd',
            head: t('usd'),
            align: 'end',
            wide: true,
            cell: ({ microUsd }) => formatUsd(microUsd),
          },
          { key: 'runs', head: t('runs'), align: 'end', cell: ({ runs }) => runs },
          {
            key: 'tokens',
            head: t('tokens'),
            align: 'end',
            wide: true,
            cell: ({ tokens }) => tokens.toLocaleString('en-IN'),
          },
        ]}
      />
    </section>
  );
}
