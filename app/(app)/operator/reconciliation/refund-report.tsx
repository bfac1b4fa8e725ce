import { getTranslations } from 'next-intl/server';
import type { RefundDifference } from '@/lib/billing';
import { Deed } from '../_components/deed';
import { DifferenceTable } from './difference-table';

/** Where PhonePe's answers about a day's refunds are not ours. */
export async function RefundReport({ rows }: { rows: readonly RefundDifference[] }) {
  const t = await getTranslations('operator.reconciliation');
  return (
    <section aria-labelledby="refunds" className="space-y-2 pt-4">
      <h2 id="refunds" className="font-semibold">
        {t('refunds')}
      </h2>
      <DifferenceTable
        caption={t('refunds')}
        rows={rows.map(({ refundId: id, refund, movable, ...row }) => ({
          ...row,
          id,
          reference: refund,
          ours: t(`refundWords.${row.ours}`),
          theirs: t(`refundWords.${row.theirs}`),
          deed: movable ? <Deed deed="refund" id={id} subject={refund} /> : null,
        }))}
      />
    </section>
  );
}
