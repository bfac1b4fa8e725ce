import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { site } from '@/lib/web/site';
import { LegalPage } from '../_components/legal-page';

const sections = [
  ['account', 'accountBody'],
  ['content', 'contentBody'],
  ['writing', 'writingBody'],
  ['use', 'useBody'],
  ['pay', 'payBody'],
  ['liability', 'liabilityBody'],
  ['end', 'endBody'],
  ['law', 'lawBody'],
] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('landing.legal.terms');
  return { title: t('title') };
}

export default async function TermsPage() {
  const t = await getTranslations('landing.legal.terms');
  return (
    <LegalPage
      title={t('title')}
      lead={t('lead', { name: site().sellerName })}
      sections={sections.map(([title, body]) => ({ title: t(title), body: t(body) }))}
    />
  );
}
