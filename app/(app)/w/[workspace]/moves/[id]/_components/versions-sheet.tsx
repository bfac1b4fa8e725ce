'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ScoreBadge } from '@/components/ui/score-badge';
import { Sheet } from '@/components/ui/sheet';
import { notify } from '@/components/ui/toast';
import { formatInstant } from '@/lib/format';
import type { ContentVersion } from '@/lib/moves/schemas';
import { useMovesSetting } from '../../_components/moves-context';
import { restoreContentAction } from '../../actions';
import { useMovePage } from './move-page-context';

/** Every text that this move has had, the present one first. */
export default function VersionsSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations('moves');
  const router = useRouter();
  const { workspace, editable } = useMovesSetting();
  const { move } = useMovePage();
  const [pending, setPending] = useState<number | null>(null);
  const { content } = move;

  async function restore(revision: number): Promise<void> {
    setPending(revision);
    const input = { id: move.id, revision, expectedRevision: content?.revision ?? 0 };
    const answer = await restoreContentAction(workspace, input).catch(() => null);
    setPending(null);
    if (!answer?.ok) {
      notify(answer?.error.message ?? t('errors.offline'), { tone: 'error' });
      return;
    }
    notify(t('page.restored'));
    router.refresh();
    onClose();
  }

  return (
    <Sheet open onOpenChange={(open) => (open ? undefined : onClose())} title={t('page.versions')}>
      {content ? <Version version={content} current /> : null}
      {content?.versions.length ? (
        content.versions.map((version) => (
          <Version
            key={version.revision}
            version={version}
            action={
              editable ? (
                <Button
                  pending={pending === version.revision}
                  onClick={() => void restore(version.revision)}
                >
                  {t('page.restore')}
                </Button>
              ) : null
            }
          />
        ))
      ) : (
        <p className="py-3 text-ink-2">{t('page.noVersions')}</p>
      )}
    </Sheet>
  );
}

function Version(props: { version: ContentVersion; current?: boolean; action?: React.ReactNode }) {
  const t = useTranslations('moves');
  const locale = useLocale();
  const { people, userId } = useMovesSetting();
  const { version, current, action } = props;
  const author =
    version.by === userId
      ? t('page.nameMe')
      : (people.find(({ id }) => id === version.by)?.name ?? t('page.formerly'));
  const date = formatInstant(version.at, locale);
  return (
    <article className="border-line border-b py-3">
      <p className="flex items-center gap-2 text-meta text-ink-3">
        <span className="min-w-0 flex-1">
          {current ? <span className="font-medium text-ink">{t('page.current')} · </span> : null}
          {t('page.versionLine', { source: version.source, date })},{' '}
          {t('page.by', { name: author })}
        </span>
        {version.score === null ? null : (
          <ScoreBadge score={version.score} label={t('card.score', { score: version.score })} />
        )}
      </p>
      <p className="prose-copy mt-1 line-clamp-6 whitespace-pre-wrap">{version.text}</p>
      {action ? <div className="mt-2">{action}</div> : null}
    </article>
  );
}
