import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { getConstitution } from '@/lib/accounts';
import { pageAccount } from '@/lib/web/session';
import { ConstitutionForm } from './constitution-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.tabs'))('constitution') };
}

export default async function ConstitutionPage() {
  const ctx = await pageAccount('/account/constitution');
  const t = await getTranslations('account');
  return (
    <section aria-labelledby="constitution">
      <h1 id="constitution" className="sr-only">
        {t('tabs.constitution')}
      </h1>
      <p className="mb-6 max-w-prose text-ink-2">{t('constitution.lead')}</p>
      <ConstitutionForm saved={await getConstitution(ctx)} />
    </section>
  );
}
