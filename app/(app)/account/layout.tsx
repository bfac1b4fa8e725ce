import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AccountFrame } from '@/components/layout/account-frame';
import { ClientMessages } from '@/components/layout/client-messages';
import { buttonClass } from '@/components/ui/button';
import { landingWorkspace } from '@/lib/web/auth-landing';
import { pageAccount } from '@/lib/web/session';

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const ctx = await pageAccount('/account');
  const [t, workspace] = await Promise.all([getTranslations('account'), landingWorkspace(ctx)]);
  return (
    <ClientMessages namespaces={['account', 'form']}>
      <AccountFrame
        title={t('title')}
        back={
          <Link
            href={workspace ? `/w/${workspace.slug}` : '/workspaces/new'}
            className={buttonClass('ghost', 'min-w-0 shrink')}
          >
            <span className="truncate">
              {workspace ? t('back', { workspace: workspace.name }) : t('start')}
            </span>
          </Link>
        }
        tabs={{
          label: t('tabs.label'),
          links: [
            { href: '/account', label: t('tabs.profile') },
            { href: '/account/constitution', label: t('tabs.constitution') },
            { href: '/account/security', label: t('tabs.security') },
            { href: '/account/billing', label: t('tabs.billing'), above: true },
          ],
        }}
      >
        {children}
      </AccountFrame>
    </ClientMessages>
  );
}
