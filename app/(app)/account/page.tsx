import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { getAccount } from '@/lib/accounts';
import { pageAccount } from '@/lib/web/session';
import { ProfileForm } from './_components/profile-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') };
}

export default async function ProfilePage() {
  const account = await getAccount(await pageAccount('/account'));
  const t = await getTranslations('account.tabs');
  return (
    <section aria-labelledby="profile">
      <h1 id="profile" className="sr-only">
        {t('profile')}
      </h1>
      <ProfileForm
        name={account.name}
        email={account.email}
        phone={account.phone ?? ''}
        language={account.preferredLanguage === 'hi' ? 'hi' : 'en'}
      />
    </section>
  );
}
