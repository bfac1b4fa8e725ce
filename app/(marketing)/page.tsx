import { getTranslations } from 'next-intl/server';

export default async function Landing() {
  const t = await getTranslations('landing.meta');
  return <h1>{t('title')}</h1>;
}
