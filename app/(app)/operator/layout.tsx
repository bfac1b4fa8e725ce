import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AccountFrame } from '@/components/layout/account-frame';
import { ClientMessages } from '@/components/layout/client-messages';
import { buttonClass } from '@/components/ui/button';
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
      <AccountFrame
        title={t('title')}
        width="wide"
        back={
          <Link href="/account/billing" className={buttonClass('ghost')}>
            {t('back')}
          </Link>
        }
        tabs={{
          label: t('tabs.label'),
          links: [
            { href: '/operator', label: t('tabs.review') },
            { href: '/operator/payments', label: t('tabs.payments') },
            { href: '/operator/webhooks', label: t('tabs.webhooks') },
            { href: '/operator/reconciliation', label: t('tabs.reconciliation') },
            { href: '/operator/exports', label: files('tab') },
            { href: '/operator/enquiries', label: t('tabs.enquiries') },
          ],
        }}
      >
        {children}
      </AccountFrame>
    </ClientMessages>
  );
}
