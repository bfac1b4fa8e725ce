import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export default async function NotFound() {
  const t = await getTranslations('problem.notFound');
  return (
    <main className="pt-[14vh]">
      <EmptyState
        as="h1"
        title={t('title')}
        action={
          <Button asChild>
            <Link href="/">{t('action')}</Link>
          </Button>
        }
      >
        {t('body')}
      </EmptyState>
    </main>
  );
}
