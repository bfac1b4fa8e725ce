import { getLocale, getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { listWebhooks, listWebhooksSchema } from '@/lib/billing';
import { formatInstant } from '@/lib/format';
import { orNotFound, pageAccount } from '@/lib/web/session';
import { Deed } from '../_components/deed';
import { Pager } from '../_components/pager';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function WebhooksPage({ searchParams }: Props) {
  const ctx = await pageAccount('/operator/webhooks');
  const filters = listWebhooksSchema.parse(await searchParams);
  const { rows, page, more } = await orNotFound(listWebhooks(ctx, filters));
  const [t, locale] = await Promise.all([getTranslations('operator.webhooks'), getLocale()]);
  const when = (instant: string) => formatInstant(instant, locale === 'hi' ? 'hi' : 'en');
  return (
    <section aria-labelledby="webhooks" className="space-y-4">
      <h1 id="webhooks" className="text-title font-semibold">
        {t('title')}
      </h1>
      <p className="max-w-prose text-ink-2">{t('lead')}</p>
      {rows.length === 0 ? (
        <EmptyState as="h2" title={t('none')} />
      ) : (
        <Table
          stack
          caption={t('title')}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'event',
              head: t('event'),
              cell: ({ event, about, receivedAt }) => (
                <>
                  <span className="break-all">{event}</span>
                  <span className="block font-normal break-all text-meta text-ink-3">{about}</span>
                  <span className="block font-normal text-meta text-ink-3">{when(receivedAt)}</span>
                </>
              ),
            },
            {
              key: 'counts',
              head: t('counts'),
              wide: true,
              cell: ({ deliveries, attempts }) => t('countsOf', { deliveries, attempts }),
            },
            {
              key: 'outcome',
              head: t('outcome'),
              cell: ({ outcome, error, processedAt }) => (
                <>
                  {outcome ?? t('waiting')}
                  {error ? <span className="block text-meta text-brick">{error}</span> : null}
                  {processedAt ? (
                    <span className="block text-meta text-ink-3">{when(processedAt)}</span>
                  ) : null}
                </>
              ),
            },
            {
              key: 'deeds',
              head: <span className="sr-only">{t('deeds')}</span>,
              align: 'end',
              cell: ({ id, event, about }) => (
                <Deed deed="replay" id={id} subject={`${event} ${about ?? ''}`} />
              ),
            },
          ]}
        />
      )}
      <Pager path="/operator/webhooks" page={page} more={more} />
    </section>
  );
}
