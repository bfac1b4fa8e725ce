import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { signOutTo } from '@/app/(auth)/actions';
import { ClientMessages } from '@/components/layout/client-messages';
import { Mark } from '@/components/layout/mark';
import { Button, buttonClass } from '@/components/ui/button';
import { landingWorkspace } from '@/lib/web/auth-landing';
import { pageAccount } from '@/lib/web/session';
import { NewWorkspaceForm } from './new-workspace-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workspaces.new'))('title') };
}

export default async function NewWorkspacePage() {
  const ctx = await pageAccount('/workspaces/new');
  const [t, current] = await Promise.all([
    getTranslations('workspaces.new'),
    landingWorkspace(ctx),
  ]);
  return (
    <ClientMessages namespaces={['workspaces', 'form']}>
      <div className="mx-auto flex min-h-dvh w-full max-w-[400px] flex-col px-4 py-6">
        <header className="flex items-center justify-between">
          <Mark />
          {current ? (
            <Link href={`/w/${current.slug}`} className={buttonClass('ghost', 'min-w-0')}>
              <span className="truncate">{t('back', { workspace: current.name })}</span>
            </Link>
          ) : (
            <form action={signOutTo.bind(null, '')}>
              <Button type="submit" variant="ghost">
                {t('signOut')}
              </Button>
            </form>
          )}
        </header>
        <main className="flex-1 pt-[10vh] pb-12 max-sm:pt-8">
          <h1 className="text-doc font-semibold">{t('title')}</h1>
          <p className="mt-1.5 mb-6 text-ink-2">{t('lead')}</p>
          <NewWorkspaceForm />
        </main>
      </div>
    </ClientMessages>
  );
}
