import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Button, buttonClass } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { HistoryFilters } from '@/lib/billing';
import { paymentStates } from '@/lib/billing/schemas';
import { isNarrowed, registerHref } from './history-query';

type Props = { filters: HistoryFilters; years: readonly string[] };

/** Looks through payments and documents; each search has an address, and its documents a file. */
export async function HistoryFilter({ filters, years }: Props) {
  const t = await getTranslations('billing');
  return (
    <search className="block space-y-3" aria-label={t('history.title')}>
      <form action="/account/billing" className="grid gap-3 sm:grid-cols-2">
        <Field label={t('history.text')} className="sm:col-span-2">
          <Input type="search" name="q" maxLength={100} defaultValue={filters.text ?? ''} />
        </Field>
        <Field label={t('history.year')}>
          <Select
            name="year"
            placeholder={t('history.everyYear')}
            defaultValue={filters.year ?? ''}
            options={years.map((year) => ({ value: year, label: year }))}
          />
        </Field>
        <Field label={t('history.state')}>
          <Select
            name="state"
            placeholder={t('history.everyState')}
            defaultValue={filters.state ?? ''}
            options={paymentStates.map((state) => ({ value: state, label: t(`states.${state}`) }))}
          />
        </Field>
        <div className="flex flex-wrap items-center gap-2 sm:col-span-2">
          <Button type="submit">{t('history.show')}</Button>
          {isNarrowed(filters) ? (
            <Link href="/account/billing" className={buttonClass('ghost')}>
              {t('history.clear')}
            </Link>
          ) : null}
          <a href={registerHref(filters)} className={buttonClass('ghost')} download>
            {t('history.download')}
          </a>
        </div>
      </form>
    </search>
  );
}
