import { getLocale, getTranslations } from 'next-intl/server';
import { Table } from '@/components/ui/table';
import { reconcile } from '@/lib/billing';
import { formatDate, formatRupees } from '@/lib/format';
import { orNotFound, type pageAccount } from '@/lib/web/session';
import { Deed } from '../_components/deed';
import { OrderCell } from '../_components/order-cell';
import { RefundReport } from './refund-report';

type Props = { ctx: Awaited<ReturnType<typeof pageAccount>>; day: string };

/** Where PhonePe's answers about a day's payments and refunds are not ours. */
export async function Report({ ctx, day }: Props) {
  const found = await orNotFound(reconcile(ctx, day));
  const { asked, differences, refundsAsked, refundDifferences, more } = found;
  const [t, b, locale] = await Promise.all([
    getTranslations('operator.reconciliation'),
    getTranslations('billing.states'),
    getLocale(),
  ]);
  const date = formatDate(day, locale === 'hi' ? 'hi' : 'en');
  return (
    <>
      <p role="status">
        {t('asked', { date, asked })} {t('refundsAsked', { asked: refundsAsked })}{' '}
        {t('differences', { count: differences.length + refundDifferences.length })}
        {more ? ` ${t('more')}` : null}
      </p>
      {differences.length === 0 ? null : (
        <Table
          stack
          caption={t('payments')}
          rows={differences}
          rowKey={({ paymentId }) => paymentId}
          columns={[
            {
              key: 'payer',
              head: t('payer'),
              cell: ({ email, order }) => <OrderCell email={email} lines={[order]} />,
            },
            {
              key: 'ours',
              head: t('ours'),
              cell: ({ ours, oursPaise }) => (
                <>
                  {b(ours)}
                  <span className="block tabular-nums">{formatRupees(oursPaise)}</span>
                </>
              ),
            },
            {
              key: 'theirs',
              head: t('theirs'),
              cell: ({ theirs, theirsPaise }) => (
                <>
                  {t(`words.${theirs}`)}
                  {theirsPaise === null ? null : (
                    <span className="block tabular-nums">{formatRupees(theirsPaise)}</span>
                  )}
                </>
              ),
            },
            {
              key: 'deeds',
              head: <span className="sr-only">{t('deeds')}</span>,
              align: 'end',
              cell: ({ paymentId, movable, order }) =>
                movable ? <Deed deed="settle" id={paymentId} subject={order} /> : null,
            },
          ]}
        />
      )}
      {refundDifferences.length === 0 ? null : <RefundReport rows={refundDifferences} />}
    </>
  );
}
