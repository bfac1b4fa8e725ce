import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** In place of a conversation that was deleted, or is not shared any more. */
export function Gone({ workspace }: { workspace: string }) {
  const t = useTranslations('chat.gone');
  return (
    <EmptyState
      title={t('title')}
      action={
        <Link href={`/w/${workspace}/chat`} className={buttonClass('secondary')}>
          {t('back')}
        </Link>
      }
    >
      {t('why')}
    </EmptyState>
  );
}
