import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { hasPassword, listSessions } from '@/lib/accounts';
import { pageAccount, requireSession } from '@/lib/web/session';
import { PasswordForm } from './password-form';
import { type SessionRow, Sessions } from './sessions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.tabs'))('security') };
}

export default async function SecurityPage() {
  const ctx = await pageAccount('/account/security');
  const [t, withPassword, here, sessions] = await Promise.all([
    getTranslations('account'),
    hasPassword(ctx),
    requireSession(),
    listSessions(ctx.userId),
  ]);
  const rows: SessionRow[] = sessions.map(({ id, handle, lastSeenAt, ipAddress, userAgent }) => ({
    handle,
    lastSeenAt,
    ipAddress,
    userAgent,
    current: id === here.id,
  }));
  const reset = t.rich(withPassword ? 'security.forgot' : 'security.none', {
    link: (text) => (
      <Link href="/reset" className="text-indigo underline underline-offset-2">
        {text}
      </Link>
    ),
  });
  return (
    <div className="space-y-10">
      <h1 className="sr-only">{t('tabs.security')}</h1>
      <section aria-labelledby="password-title">
        <h2 id="password-title" className="mb-4 text-title font-semibold">
          {t('security.password')}
        </h2>
        {withPassword ? <PasswordForm /> : null}
        <p className="mt-4 text-ink-2">{reset}</p>
      </section>
      <section aria-labelledby="sessions-title">
        <h2 id="sessions-title" className="text-title font-semibold">
          {t('security.sessions')}
        </h2>
        <p className="mt-1 mb-4 text-ink-2">{t('security.sessionsLead')}</p>
        <Sessions rows={rows} />
      </section>
    </div>
  );
}
