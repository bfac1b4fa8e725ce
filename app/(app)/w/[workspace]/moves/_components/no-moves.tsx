'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useMovesSetting } from './moves-context';

/** No moves at all teaches where they come from; none under these filters says so. */
export function NoMoves({ narrowed }: { narrowed: boolean }) {
  const t = useTranslations('moves.empty');
  const { workspace, campaigns, editable } = useMovesSetting();
  if (narrowed) return <EmptyState title={t('filtered')}>{t('filteredHint')}</EmptyState>;
  const [first] = campaigns;
  return (
    <EmptyState
      title={t('title')}
      action={
        editable ? (
          <Button asChild>
            <Link
              href={
                first ? `/w/${workspace}/campaigns/${first.id}` : `/w/${workspace}/campaigns/new`
              }
            >
              {first ? t('plan', { campaign: first.name }) : t('campaign')}
            </Link>
          </Button>
        ) : null
      }
    >
      {t('hint')}
    </EmptyState>
  );
}
