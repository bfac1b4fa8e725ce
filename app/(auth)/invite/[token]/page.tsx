import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import { invitationPage } from '@/lib/web/auth-invitation';
import { AuthHead } from '../../_components/auth-head';
import { AcceptButton } from './accept-button';
import { ForAddress } from './for-address';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.invite'))('accept') };
}

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, role, { invitation, current }] = await Promise.all([
    getTranslations('auth.invite'),
    getTranslations('auth.role'),
    invitationPage(token),
  ]);
  const state = invitation?.state ?? 'missing';
  if (!invitation || state !== 'open') {
    const inviter = invitation?.inviter ?? '';
    return (
      <>
        <AuthHead title={t(`${state === 'open' ? 'missing' : state}Title`)}>
          <p>{t(state === 'open' ? 'missing' : state, { inviter })}</p>
        </AuthHead>
        <Link href="/go" className={buttonClass('secondary')}>
          {t('home')}
        </Link>
      </>
    );
  }
  const { workspace, inviter, email } = invitation;
  const known = role.has(invitation.role as 'member') ? role(invitation.role as 'member') : '';
  return (
    <>
      <AuthHead title={t('title', { workspace })}>
        <p className="break-words">{t('body', { inviter, email, workspace, role: known })}</p>
      </AuthHead>
      {current === email ? (
        <AcceptButton token={token} />
      ) : (
        <ForAddress token={token} email={email} current={current} />
      )}
    </>
  );
}
