import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ownPath } from '@/lib/accounts';
import { env } from '@/lib/platform/env';
import { isSignedIn } from '@/lib/web/auth-landing';
import { outboxIsOpen } from '@/lib/web/auth-outbox';
import { lookUpInvitation } from '@/lib/workspaces';
import { AuthHead } from '../_components/auth-head';
import { GoogleButton } from '../_components/google-button';
import { SignUpForm } from './sign-up-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.signUp'))('title') };
}

/** Who comes from an invitation signs up with the address it names. */
async function invitedAddress(next: string | undefined) {
  const token = next?.match(/^\/invite\/([\w-]{20,200})$/)?.[1];
  return token ? (await lookUpInvitation(token))?.email : undefined;
}

export default async function SignUpPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string }>;
}) {
  const next = ownPath((await searchParams).next);
  if (await isSignedIn()) redirect(next ?? '/go');
  const t = await getTranslations('auth.signUp');
  const here = next ? `?next=${encodeURIComponent(next)}` : '';
  const head = (
    <>
      <AuthHead title={t('title')}>
        <p>{t('lead')}</p>
      </AuthHead>
      {env().GOOGLE_CLIENT_ID && env().GOOGLE_CLIENT_SECRET ? (
        <GoogleButton next={next ?? '/go'} />
      ) : null}
    </>
  );
  const foot = (
    <p className="mt-6 text-ink-2">
      {t.rich('haveAccount', {
        link: (text) => (
          <Link href={`/sign-in${here}`} className="font-medium text-indigo underline">
            {text}
          </Link>
        ),
      })}
    </p>
  );
  return (
    <SignUpForm
      next={next}
      email={await invitedAddress(next)}
      outbox={outboxIsOpen()}
      head={head}
      foot={foot}
    />
  );
}
