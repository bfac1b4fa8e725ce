import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { buttonClass } from '@/components/ui/button';
import { Table } from '@/components/ui/table';
import { getBilling, listBillingYears, listDocuments, listPayments } from '@/lib/billing';
import { formatInstant, formatRupees } from '@/lib/format';
import { readTogether } from '@/lib/web/read-together';
import { pageAccount } from '@/lib/web/session';
import { BuyerLines } from './_components/buyer-lines';
import { HistoryFilter } from './_components/history-filter';
import { isNarrowed, readHistory, type SearchParams } from './_components/history-query';
import { OperatorLink } from './_components/operator-link';
import { PlanState } from './_components/plan-state';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('billing'))('title') };
}

type Props = { searchParams: Promise<SearchParams> };

export default async function BillingPage({ searchParams }: Props) {
  const ctx = await pageAccount('/account/billing');
  const [t, locale, params] = await Promise.all([
    getTranslations('billing'),
    getLocale(),
    searchParams,
  ]);
  const { billing, years, filters, documents, payments } = await readTogether(ctx, async (one) => {
    const years = await listBillingYears(one, new Date());
    const filters = readHistory(params, years);
    return {
      billing: await getBilling(one),
      years,
      filters,
      documents: await listDocuments(one, filters),
      payments: await listPayments(one, filters),
    };
  });
  const narrowed = isNarrowed(filters);
  const language = locale === 'hi' ? 'hi' : 'en';
  const when = (instant: string) => formatInstant(instant, language);
  return (
    <ClientMessages namespaces={['billing', 'form']}>
      <div className="space-y-10">
        <h1 className="sr-only">{t('title')}</h1>
        <OperatorLink ctx={ctx} />
        <section aria-labelledby="plan" className="space-y-4">
          <h2 id="plan" className="font-semibold">
            {t('plan.title')}
          </h2>
          <PlanState billing={billing}>
            {billing.subscription?.toPay && !billing.open ? (
              <Link
                href={`/account/billing/plan?plan=${billing.planId}&cycle=${billing.subscription.cycle}`}
                className={buttonClass('primary')}
              >
                {t('plan.payNext')}
              </Link>
            ) : null}
            <Link
              href="/account/billing/plan"
              className={buttonClass(billing.planId === 'free' ? 'primary' : 'secondary')}
            >
              {billing.planId === 'free' ? t('plan.choose') : t('plan.change')}
            </Link>
            {billing.open ? (
              <a href={billing.open.redirectUrl} className={buttonClass('primary')}>
                {t('plan.goOn')}
              </a>
            ) : null}
          </PlanState>
        </section>
        <BuyerLines details={billing.details} />
        {narrowed || payments.length > 0 ? (
          <HistoryFilter key={JSON.stringify(filters)} filters={filters} years={years} />
        ) : null}
        <section aria-labelledby="documents" className="space-y-3">
          <h2 id="documents" className="font-semibold">
            {t('documents.title')}
          </h2>
          {documents.length === 0 ? (
            <p className="text-ink-2">{t(narrowed ? 'history.none' : 'documents.none')}</p>
          ) : (
            <Table
              caption={t('documents.title')}
              rows={documents}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'number',
                  head: t('documents.number'),
                  cell: ({ id, number }) => (
                    <a
                      href={`/account/billing/documents/${id}`}
                      className="inline-flex min-h-control items-center text-indigo underline underline-offset-2"
                    >
                      {number}
                    </a>
                  ),
                },
                {
                  key: 'kind',
                  head: t('documents.kind'),
                  cell: ({ kind, against }) =>
                    against ? t('documents.against', { number: against }) : t(`documents.${kind}`),
                },
                {
                  key: 'date',
                  head: t('documents.date'),
                  wide: true,
                  cell: ({ date }) => when(date),
                },
                {
                  key: 'total',
                  head: t('documents.total'),
                  align: 'end',
                  cell: ({ totalPaise }) => formatRupees(totalPaise),
                },
              ]}
            />
          )}
        </section>
        <section aria-labelledby="payments" className="space-y-3">
          <h2 id="payments" className="font-semibold">
            {t('payments.title')}
          </h2>
          {payments.length === 0 ? (
            <p className="text-ink-2">{t(narrowed ? 'history.none' : 'payments.none')}</p>
          ) : (
            <Table
              caption={t('payments.title')}
              rows={payments}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'date',
                  head: t('payments.date'),
                  cell: ({ createdAt }) => when(createdAt),
                },
                {
                  key: 'state',
                  head: t('payments.state'),
                  cell: ({ state, announced, refundedPaise, returningPaise }) => (
                    <>
                      {t(`states.${announced ? 'announced' : state}`)}
                      {refundedPaise > 0 ? (
                        <span className="block text-meta text-ink-3">
                          {t('payments.refunded', { sum: formatRupees(refundedPaise) })}
                        </span>
                      ) : null}
                      {returningPaise > 0 ? (
                        <span className="block text-meta text-ink-3">
                          {t('payments.returning', { sum: formatRupees(returningPaise) })}
                        </span>
                      ) : null}
                    </>
                  ),
                },
                {
                  key: 'plan',
                  head: t('payments.plan'),
                  wide: true,
                  cell: ({ planId, cycle, reference }) => (
                    <>
                      {planId && cycle ? `${t(`names.${planId}`)}, ${t(`cycles.${cycle}`)}` : null}
                      <span className="block break-all text-meta text-ink-3">
                        {t('return.reference', { id: reference })}
                      </span>
                    </>
                  ),
                },
                {
                  key: 'amount',
                  head: t('payments.amount'),
                  align: 'end',
                  cell: ({ amountPaise }) => formatRupees(amountPaise),
                },
              ]}
            />
          )}
        </section>
      </div>
    </ClientMessages>
  );
}
