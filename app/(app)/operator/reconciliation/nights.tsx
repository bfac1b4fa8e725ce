import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { Table } from '@/components/ui/table';
import { listReconciliations } from '@/lib/billing';
import { formatDate } from '@/lib/format';
import { orNotFound, type pageAccount } from '@/lib/web/session';

type Props = { ctx: Awaited<ReturnType<typeof pageAccount>> };

/** What the worker's comparisons found, each the way to its day. */
export async function Nights({ ctx }: Props) {
  const rows = await orNotFound(listReconciliations(ctx));
  const [t, locale] = await Promise.all([getTranslations('operator.reconciliation'), getLocale()]);
  return (
    <section aria-labelledby="nights" className="space-y-2 border-t border-line pt-5">
      <h2 id="nights" className="font-semibold">
        {t('nights')}
      </h2>
      <p className="max-w-prose text-ink-2">{t('nightsLead')}</p>
      {rows.length === 0 ? (
        <p className="text-ink-2">{t('nightsNone')}</p>
      ) : (
        <Table
          caption={t('nights')}
          rows={rows}
          rowKey={({ day }) => day}
          columns={[
            {
              key: 'day',
              head: t('day'),
              cell: ({ day }) => (
                <Link
                  href={`/operator/reconciliation?day=${day}`}
                  prefetch={false}
                  className="inline-flex min-h-control items-center text-indigo underline underline-offset-2"
                >
                  {formatDate(day, locale === 'hi' ? 'hi' : 'en')}
                </Link>
              ),
            },
            {
              key: 'found',
              head: t('found'),
              cell: ({ payments, refunds, differences, finishedAt }) => (
                <>
                  {finishedAt ? t('differences', { count: differences }) : t('unfinished')}
                  <span className="block text-meta text-ink-3">
                    {t('counts', { payments, refunds })}
                  </span>
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
