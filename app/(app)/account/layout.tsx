import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '@/components/layout/client-messages';
import { Mark } from '@/components/layout/mark';
import { ViewLink } from '@/components/layout/view-link';
import { buttonClass } from '@/components/ui/button';
import { Toaster } from '@/components/ui/toast';
import { landingWorkspace } from '@/lib/web/auth-landing';
import { pageAccount } from '@/lib/web/session';

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const ctx = await pageAccount('/account');
  const [t, workspace] = await Promise.all([getTranslations('account'), landingWorkspace(ctx)]);
  return (
    <ClientMessages namespaces={['account', 'form']}>
      <div className="mx-auto w-full max-w-2xl px-4 py-6">
        <header className="flex items-center justify-between gap-3">
          <Link href="/go" className="flex min-h-control items-center gap-2.5 font-semibold">
            <Mark />
            Muhurat
          </Link>
          <Link
            href={workspace ? `/w/${workspace.slug}` : '/workspaces/new'}
            className={buttonClass('ghost', 'min-w-0 shrink')}
          >
            <span className="truncate">
              {workspace ? t('back', { workspace: workspace.name }) : t('start')}
            </span>
          </Link>
        </header>
        <main className="pt-8">
          <p className="text-doc font-semibold">{t('title')}</p>
          <nav
            aria-label={t('tabs.label')}
            className="-mx-3 mt-3 mb-6 flex flex-wrap border-b border-line px-0 pb-2"
          >
            <ViewLink href="/account" label={t('tabs.profile')} />
            <ViewLink href="/account/constitution" label={t('tabs.constitution')} />
            <ViewLink href="/account/security" label={t('tabs.security')} />
            <ViewLink href="/account/billing" label={t('tabs.billing')} />
          </nav>
          {children}
        </main>
      </div>
      <Toaster />
    </ClientMessages>
  );
}
