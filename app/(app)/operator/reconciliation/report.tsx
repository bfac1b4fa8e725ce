import { getLocale, getTranslations } from 'next-intl/server';
import { reconcile } from '@/lib/billing';
import { formatDate } from '@/lib/format';
import { orNotFound, type pageAccount } from '@/lib/web/session';
import { Deed } from '../_components/deed';
import { DifferenceTable } from './difference-table';
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
        <DifferenceTable
          caption={t('payments')}
          rows={differences.map(({ paymentId: id, order, movable, ...row }) => ({
            ...row,
            id,
            reference: order,
            ours: b(row.ours),
            theirs: t(`words.${row.theirs}`),
            deed: movable ? <Deed deed="settle" id={id} subject={order} /> : null,
          }))}
        />
      )}
      {refundDifferences.length === 0 ? null : <RefundReport rows={refundDifferences} />}
    </>
  );
}
