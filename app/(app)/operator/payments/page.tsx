import { getLocale, getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Table } from '@/components/ui/table';
import { findPayments, findPaymentsSchema } from '@/lib/billing';
import { paymentStates } from '@/lib/billing/schemas';
import { formatInstant, formatRupees } from '@/lib/format';
import { orNotFound, pageAccount } from '@/lib/web/session';
import { OrderCell } from '../_components/order-cell';
import { Pager } from '../_components/pager';
import { RefundDialog } from '../_components/refund-dialog';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PaymentsPage({ searchParams }: Props) {
  const ctx = await pageAccount('/operator/payments');
  const filters = findPaymentsSchema.parse(await searchParams);
  const { rows, page, more } = await orNotFound(findPayments(ctx, filters));
  const [t, b, locale] = await Promise.all([
    getTranslations('operator'),
    getTranslations('billing'),
    getLocale(),
  ]);
  const language = locale === 'hi' ? 'hi' : 'en';
  const { q, state } = filters;
  return (
    <section aria-labelledby="payments" className="space-y-4">
      <h1 id="payments" className="text-title font-semibold">
        {t('payments.title')}
      </h1>
      <form method="get" className="flex flex-wrap items-end gap-3">
        <Field label={t('payments.search')} className="min-w-64 flex-1">
          <Input type="search" name="q" defaultValue={q} maxLength={255} />
        </Field>
        <Field label={b('payments.state')} className="min-w-48">
          <Select
            name="state"
            defaultValue={state ?? ''}
            placeholder={t('payments.anyState')}
            options={paymentStates.map((value) => ({ value, label: b(`states.${value}`) }))}
          />
        </Field>
        <Button type="submit">{t('payments.find')}</Button>
      </form>
      {rows.length === 0 ? (
        <p className="text-ink-2">{t('payments.none')}</p>
      ) : (
        <Table
          stack
          caption={t('payments.title')}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'payer',
              head: t('review.payer'),
              cell: ({ email, order, transactionId, createdAt }) => (
                <OrderCell
                  email={email}
                  lines={[order, transactionId, formatInstant(createdAt, language)]}
                />
              ),
            },
            {
              key: 'state',
              head: b('payments.state'),
              cell: ({ state: own, reason, refunds }) => (
                <>
                  {b(`states.${own}`)}
                  {reason ? <span className="block text-meta text-ink-3">{reason}</span> : null}
                  {refunds.map((one) => (
                    <span key={one.id} className="block text-meta text-ink-3">
                      {t(`refund.states.${one.state}`, { sum: formatRupees(one.amountPaise) })}{' '}
                      {one.reason}
                    </span>
                  ))}
                </>
              ),
            },
            {
              key: 'plan',
              head: b('payments.plan'),
              wide: true,
              cell: ({ planId, cycle }) =>
                planId && cycle ? `${b(`names.${planId}`)}, ${b(`cycles.${cycle}`)}` : null,
            },
            {
              key: 'amount',
              head: b('payments.amount'),
              align: 'end',
              cell: ({ amountPaise }) => formatRupees(amountPaise),
            },
            {
              key: 'deeds',
              head: <span className="sr-only">{t('review.deeds')}</span>,
              align: 'end',
              cell: ({ id, email, refundablePaise }) =>
                refundablePaise > 0 ? (
                  <RefundDialog paymentId={id} email={email} leftPaise={refundablePaise} />
                ) : null,
            },
          ]}
        />
      )}
      <Pager
        path="/operator/payments"
        page={page}
        more={more}
        query={{ ...(q ? { q } : {}), ...(state ? { state } : {}) }}
      />
    </section>
  );
}
