import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '@/components/layout/client-messages';
import { Mark } from '@/components/layout/mark';

// addresses here hold tokens: no other site is told them
export const metadata: Metadata = { referrer: 'same-origin', robots: { index: false } };

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('auth');
  return (
    <ClientMessages namespaces={['auth', 'form']}>
      <div className="mx-auto flex min-h-dvh w-full max-w-[400px] flex-col px-4 py-6">
        <header>
          <Link
            href="/"
            aria-label={t('home')}
            className="inline-flex min-h-control items-center gap-2.5 text-title font-semibold"
          >
            <Mark />
            Muhurat
          </Link>
        </header>
        <main className="flex-1 pt-[10vh] pb-12 max-sm:pt-8">{children}</main>
      </div>
    </ClientMessages>
  );
}
