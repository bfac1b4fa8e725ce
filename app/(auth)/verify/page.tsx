import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ownPath } from '@/lib/accounts';
import { AuthHead } from '../_components/auth-head';
import { VerifyButton } from './verify-button';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.verify'))('title') };
}

type Search = Promise<{ token?: string; next?: string }>;

/** Looking does nothing: mail scanners open links too. The button confirms. */
export default async function VerifyPage({ searchParams }: { searchParams: Search }) {
  const { token, next } = await searchParams;
  const t = await getTranslations('auth.verify');
  return (
    <>
      <AuthHead title={t('title')}>
        <p>{token ? t('body') : t('missing')}</p>
      </AuthHead>
      {token ? <VerifyButton token={token} next={ownPath(next) ?? '/go'} /> : null}
    </>
  );
}
