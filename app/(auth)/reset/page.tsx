import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { outboxIsOpen } from '@/lib/web/auth-outbox';
import { NewPasswordForm } from './new-password-form';
import { RequestForm } from './request-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.reset'))('title') };
}

export default async function ResetPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string }>;
}) {
  const { token } = await searchParams;
  return token ? <NewPasswordForm token={token} /> : <RequestForm outbox={outboxIsOpen()} />;
}
