import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { site } from '@/lib/web/site';
import { LegalPage } from '../_components/legal-page';

const sections = [
  ['what', 'whatBody'],
  ['not', 'notBody'],
  ['who', 'whoBody'],
  ['long', 'longBody'],
  ['rights', 'rightsBody'],
  ['children', 'childrenBody'],
  ['breach', 'breachBody'],
] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('landing.legal.privacy');
  return { title: t('title') };
}

export default async function PrivacyPage() {
  const t = await getTranslations('landing.legal.privacy');
  const { sellerName, grievanceEmail } = site();
  const contact = {
    title: t('contact'),
    body: (
      <a href={`mailto:${grievanceEmail}`} className="text-indigo underline underline-offset-2">
        {grievanceEmail}
      </a>
    ),
  };
  return (
    <LegalPage
      title={t('title')}
      lead={t('lead', { name: sellerName })}
      sections={[...sections.map(([title, body]) => ({ title: t(title), body: t(body) })), contact]}
    />
  );
}
