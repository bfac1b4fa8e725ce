import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { countryOptions, getBilling, stateCodes } from '@/lib/billing';
import { billingCycleSchema, sellablePlanSchema } from '@/lib/billing/schemas';
import { pageAccount } from '@/lib/web/session';
import { Checkout } from '../_components/checkout';

type Props = { searchParams: Promise<{ plan?: string; cycle?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('billing'))('choose.title') };
}

export default async function ChoosePlanPage({ searchParams }: Props) {
  const ctx = await pageAccount('/account/billing/plan');
  const [t, place, { plan, cycle }, billing, locale] = await Promise.all([
    getTranslations('billing'),
    getTranslations('states'),
    searchParams,
    getBilling(ctx),
    getLocale(),
  ]);
  const states = stateCodes.map((code) => ({ value: code, label: `${place(code)} (${code})` }));
  const has = sellablePlanSchema.safeParse(billing.planId).data;
  const cycleNow = billing.subscription?.cycle;
  return (
    <ClientMessages namespaces={['billing', 'form']}>
      <h1 className="text-title font-semibold">{t('choose.title')}</h1>
      <p className="mt-1 text-ink-2">
        {t('choose.lead')}{' '}
        <Link href="/pricing" className="text-indigo underline underline-offset-2">
          {t('choose.compare')}
        </Link>
      </p>
      <p className="mb-6 text-ink-2">
        {t.rich('choose.enterprise', {
          link: (text) => (
            <Link
              href="/account/billing/enquiry"
              className="text-indigo underline underline-offset-2"
            >
              {text}
            </Link>
          ),
        })}
      </p>
      <Checkout
        details={billing.details}
        present={has && cycleNow ? { planId: has, cycle: cycleNow } : null}
        start={{
          planId: sellablePlanSchema.catch(has ?? 'growth').parse(plan),
          cycle: billingCycleSchema.catch(cycleNow ?? 'monthly').parse(cycle),
        }}
        countries={countryOptions(locale)}
        states={states.sort((a, b) => a.label.localeCompare(b.label, locale))}
      />
    </ClientMessages>
  );
}
