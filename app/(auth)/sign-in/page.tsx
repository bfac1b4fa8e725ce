import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ownPath } from '@/lib/accounts';
import { demoSignIn } from '@/lib/accounts/schemas';
import { env } from '@/lib/platform/env';
import { isSignedIn } from '@/lib/web/auth-landing';
import { outboxIsOpen } from '@/lib/web/auth-outbox';
import { AuthHead } from '../_components/auth-head';
import { GoogleButton } from '../_components/google-button';
import { SignInForm } from './sign-in-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.signIn'))('title') };
}

type Search = Promise<{ next?: string; error?: string; reset?: string }>;

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const next = ownPath(search.next);
  if (await isSignedIn()) redirect(next ?? '/go');
  const t = await getTranslations('auth.signIn');
  const here = next ? `?next=${encodeURIComponent(next)}` : '';
  const head = (
    <>
      <AuthHead title={t('title')}>{search.reset ? <p>{t('resetDone')}</p> : null}</AuthHead>
      {search.error ? (
        <p role="alert" className="mb-4 rounded-lg bg-brick-wash px-3.5 py-2.5">
          {t('error.google')}
        </p>
      ) : null}
      {env().GOOGLE_CLIENT_ID && env().GOOGLE_CLIENT_SECRET ? (
        <GoogleButton next={next ?? '/go'} />
      ) : null}
    </>
  );
  const foot = (
    <p className="mt-6 text-ink-2">
      {t.rich('noAccount', {
        link: (text) => (
          <Link href={`/sign-up${here}`} className="font-medium text-indigo underline">
            {text}
          </Link>
        ),
      })}
    </p>
  );
  return (
    <SignInForm
      next={next ?? null}
      outbox={outboxIsOpen()}
      demo={env().DEMO === 'on' ? demoSignIn : null}
      head={head}
      foot={foot}
    />
  );
}
