import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { countryOptions, getBilling, stateCodes } from '@/lib/billing';
import { pageAccount } from '@/lib/web/session';
import { DetailsForm } from '../_components/details-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('billing'))('details.page') };
}

/** Whom the next invoices are for, without buying anything. */
export default async function DetailsPage() {
  const ctx = await pageAccount('/account/billing/details');
  const [t, place, locale, { details }] = await Promise.all([
    getTranslations('billing.details'),
    getTranslations('states'),
    getLocale(),
    getBilling(ctx),
  ]);
  const states = stateCodes.map((code) => ({ value: code, label: `${place(code)} (${code})` }));
  return (
    <ClientMessages namespaces={['billing', 'form']}>
      <h1 className="text-title font-semibold">{t('page')}</h1>
      <p className="mt-1 mb-6 text-ink-2">{t('lead')}</p>
      <DetailsForm
        details={details}
        countries={countryOptions(locale)}
        states={states.sort((a, b) => a.label.localeCompare(b.label, locale))}
      />
    </ClientMessages>
  );
}
