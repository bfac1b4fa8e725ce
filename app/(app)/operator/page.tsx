import { getLocale, getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { listReview } from '@/lib/billing';
import { formatInstant, formatRupees } from '@/lib/format';
import { orNotFound, pageAccount } from '@/lib/web/session';
import { OrderCell } from './_components/order-cell';
import { ReviewDeeds } from './_components/review-deeds';

export default async function ReviewPage() {
  const ctx = await pageAccount('/operator');
  const rows = await orNotFound(listReview(ctx));
  const [t, locale] = await Promise.all([getTranslations('operator.review'), getLocale()]);
  const language = locale === 'hi' ? 'hi' : 'en';
  const receivedOf = (paise: number | null) => (paise === null ? t('silent') : formatRupees(paise));
  return (
    <section aria-labelledby="review" className="space-y-4">
      <h1 id="review" className="text-title font-semibold">
        {t('title')}
      </h1>
      {rows.length === 0 ? (
        <EmptyState as="h2" title={t('none')}>
          {t('noneLead')}
        </EmptyState>
      ) : (
        <>
          <p className="max-w-prose text-ink-2">{t('lead')}</p>
          <Table
            stack
            caption={t('title')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'payer',
                head: t('payer'),
                cell: ({ email, order, createdAt }) => (
                  <OrderCell email={email} lines={[order, formatInstant(createdAt, language)]} />
                ),
              },
              {
                key: 'agreed',
                head: t('agreed'),
                align: 'end',
                cell: ({ amountPaise }) => formatRupees(amountPaise),
              },
              {
                key: 'received',
                head: t('received'),
                align: 'end',
                cell: ({ receivedPaise }) => receivedOf(receivedPaise),
              },
              {
                key: 'deeds',
                head: <span className="sr-only">{t('deeds')}</span>,
                align: 'end',
                cell: ({ id, email, amountPaise, receivedPaise }) => (
                  <ReviewDeeds
                    paymentId={id}
                    email={email}
                    agreed={formatRupees(amountPaise)}
                    received={receivedOf(receivedPaise)}
                  />
                ),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}
