import { getLocale, getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { enquiryStates, listEnquiries, listEnquiriesSchema } from '@/lib/billing';
import { orNotFound, pageAccount } from '@/lib/web/session';
import { Pager } from '../_components/pager';
import { EnquiryItem } from './enquiry-item';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function EnquiriesPage({ searchParams }: Props) {
  const ctx = await pageAccount('/operator/enquiries');
  const filters = listEnquiriesSchema.parse(await searchParams);
  const { rows, page, more } = await orNotFound(listEnquiries(ctx, filters));
  const [t, locale] = await Promise.all([getTranslations('operator.enquiries'), getLocale()]);
  const { status } = filters;
  return (
    <section aria-labelledby="enquiries" className="space-y-4">
      <h1 id="enquiries" className="text-title font-semibold">
        {t('title')}
      </h1>
      {rows.length === 0 && !status ? (
        <EmptyState as="h2" title={t('none')}>
          {t('noneLead')}
        </EmptyState>
      ) : (
        <>
          <p className="max-w-prose text-ink-2">{t('lead')}</p>
          <form method="get" className="flex flex-wrap items-end gap-3">
            <Field label={t('status')} className="min-w-48">
              <Select
                name="status"
                defaultValue={status ?? ''}
                placeholder={t('anyStatus')}
                options={enquiryStates.map((value) => ({ value, label: t(`states.${value}`) }))}
              />
            </Field>
            <Button type="submit">{t('show')}</Button>
          </form>
          {rows.length === 0 ? <p className="text-ink-2">{t('noneSuch')}</p> : null}
          <ul>
            {rows.map((row) => (
              <EnquiryItem key={row.id} row={row} locale={locale === 'hi' ? 'hi' : 'en'} />
            ))}
          </ul>
        </>
      )}
      <Pager path="/operator/enquiries" page={page} more={more} query={status ? { status } : {}} />
    </section>
  );
}
