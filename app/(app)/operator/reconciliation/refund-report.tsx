import { getTranslations } from 'next-intl/server';
import { Table } from '@/components/ui/table';
import type { RefundDifference } from '@/lib/billing';
import { formatRupees } from '@/lib/format';
import { Deed } from '../_components/deed';
import { OrderCell } from '../_components/order-cell';

/** Where PhonePe's answers about a day's refunds are not ours. */
export async function RefundReport({ rows }: { rows: readonly RefundDifference[] }) {
  const t = await getTranslations('operator.reconciliation');
  return (
    <section aria-labelledby="refunds" className="space-y-2 pt-4">
      <h2 id="refunds" className="font-semibold">
        {t('refunds')}
      </h2>
      <Table
        stack
        caption={t('refunds')}
        rows={rows}
        rowKey={({ refundId }) => refundId}
        columns={[
          {
            key: 'payer',
            head: t('payer'),
            cell: ({ email, refund }) => <OrderCell email={email} lines={[refund]} />,
          },
          {
            key: 'ours',
            head: t('ours'),
            cell: ({ ours, oursPaise }) => (
              <>
                {t(`refundWords.${ours}`)}
                <span className="block tabular-nums">{formatRupees(oursPaise)}</span>
              </>
            ),
          },
          {
            key: 'theirs',
            head: t('theirs'),
            cell: ({ theirs, theirsPaise }) => (
              <>
                {t(`refundWords.${theirs}`)}
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
            cell: ({ refundId, movable, refund }) =>
              movable ? <Deed deed="refund" id={refundId} subject={refund} /> : null,
          },
        ]}
      />
    </section>
  );
}
