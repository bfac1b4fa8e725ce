import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '@/components/layout/client-messages';
import { Mark } from '@/components/layout/mark';
import { ViewLink } from '@/components/layout/view-link';
import { buttonClass } from '@/components/ui/button';
import { Toaster } from '@/components/ui/toast';
import { authoriseOperator, isOperator } from '@/lib/billing';
import { orNotFound, pageAccount } from '@/lib/web/session';

export async function generateMetadata(): Promise<Metadata> {
  // the "not found" of others has a title too
  if (!(await isOperator(await pageAccount('/operator')))) return {};
  return { title: (await getTranslations('operator'))('title'), robots: { index: false } };
}

/** The money of all accounts, for those who were given the role by command; nothing is here for others. */
export default async function OperatorLayout({ children }: { children: ReactNode }) {
  await orNotFound(authoriseOperator(await pageAccount('/operator')));
  const t = await getTranslations('operator');
  const files = await getTranslations('operatorexports');
  return (
    <ClientMessages namespaces={['operator', 'form']}>
      <div className="mx-auto w-full max-w-5xl px-4 py-6">
        <header className="flex items-center justify-between gap-3">
          <Link href="/go" className="flex min-h-control items-center gap-2.5 font-semibold">
            <Mark />
            Muhurat
          </Link>
          <Link href="/account/billing" className={buttonClass('ghost')}>
            {t('back')}
          </Link>
        </header>
        <main className="pt-8">
          <p className="text-doc font-semibold">{t('title')}</p>
          <nav
            aria-label={t('tabs.label')}
            className="-mx-3 mt-3 mb-6 flex flex-wrap border-b border-line px-0 pb-2"
          >
            <ViewLink href="/operator" label={t('tabs.review')} />
            <ViewLink href="/operator/payments" label={t('tabs.payments')} />
            <ViewLink href="/operator/webhooks" label={t('tabs.webhooks')} />
            <ViewLink href="/operator/reconciliation" label={t('tabs.reconciliation')} />
            <ViewLink href="/operator/exports" label={files('tab')} />
          </nav>
          {children}
        </main>
      </div>
      <Toaster />
    </ClientMessages>
  );
}
