import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import { getAccount } from '@/lib/accounts';
import { AppError } from '@/lib/platform/errors';
import { rateLimit } from '@/lib/platform/rate-limit';
import { requestFacts } from '@/lib/web/request';
import { accountCtx } from '@/lib/web/session';
import { lookUpInvitation } from '@/lib/workspaces';
import { AuthHead } from '../../_components/auth-head';
import { AcceptButton } from './accept-button';
import { ForAddress } from './for-address';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.invite'))('accept') };
}

async function signedInAs() {
  try {
    return (await getAccount(await accountCtx())).email;
  } catch (error) {
    if (error instanceof AppError && error.code === 'unauthenticated') return null;
    throw error;
  }
}

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { ipAddress } = await requestFacts();
  await rateLimit(ipAddress ?? 'unknown', 'invitation.look_up', { points: 120, perSeconds: 600 });
  const [t, role, invitation, current] = await Promise.all([
    getTranslations('auth.invite'),
    getTranslations('auth.role'),
    lookUpInvitation(token),
    signedInAs(),
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
