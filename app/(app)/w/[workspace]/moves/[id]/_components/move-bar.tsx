'use client';

import { Check, Copy, Ellipsis, History, RotateCcw, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Suspense, useState } from 'react';
import { deleteLater } from '@/components/board/pending-deletes';
import { QuickMenu } from '@/components/board/quick-menu';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { patientLazy } from '@/components/ui/patient-lazy';
import { notify } from '@/components/ui/toast';
import type { MoveStatus } from '@/lib/moves/schemas';
import { useMovesSetting } from '../../_components/moves-context';
import { deleteMoveAction, moveMoveAction } from '../../actions';
import { useMovePage } from './move-page-context';

const VersionsSheet = patientLazy(() => import('./versions-sheet'));

/** What can be done with the move as a whole; the one saffron action is the one that is due. */
export function MoveBar() {
  const t = useTranslations('moves.page');
  const all = useTranslations('moves');
  const common = useTranslations('common');
  const router = useRouter();
  const { workspace, editable } = useMovesSetting();
  const { move, run, deeds } = useMovePage();
  const [versions, setVersions] = useState(false);
  const [moving, setMoving] = useState(false);
  const review = run?.status === 'completed';

  async function go(status: MoveStatus, reason?: string): Promise<boolean> {
    setMoving(true);
    const input = { id: move.id, status, after: null, reason };
    const answer = await moveMoveAction(workspace, input).catch(() => null);
    setMoving(false);
    if (!answer?.ok) notify(answer?.error.message ?? all('errors.offline'), { tone: 'error' });
    router.refresh();
    return answer?.ok ?? false;
  }

  async function complete(): Promise<void> {
    const { status, failureReason } = move;
    if (!(await go('completed'))) return;
    notify(all('moved', { title: move.title, status: all('status.completed') }), {
      undo: {
        label: common('undo'),
        onUndo: () =>
          void go(status === 'failed' ? 'in_progress' : status, failureReason ?? undefined),
      },
    });
  }

  function remove(): void {
    const undo = deleteLater(move.id, async () => {
      const answer = await deleteMoveAction(workspace, { id: move.id }).catch(() => null);
      if (!answer?.ok) notify(answer?.error.message ?? all('errors.offline'), { tone: 'error' });
      return answer?.ok ?? false;
    });
    router.push(`/w/${workspace}/moves`);
    notify(all('deleted', { title: move.title }), {
      undo: {
        label: common('undo'),
        onUndo: () => {
          undo();
          router.push(`/w/${workspace}/moves/${move.id}`);
        },
      },
    });
  }

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(run?.text || (move.content?.text ?? ''));
    notify(t('copied'));
  }

  return (
    <>
      {move.content || run?.text ? (
        <Button
          variant="ghost"
          icon={<Copy aria-hidden />}
          className="max-sm:hidden"
          onClick={() => void copy()}
        >
          {t('copy')}
        </Button>
      ) : null}
      {move.content ? (
        <Button
          variant="ghost"
          icon={<History aria-hidden />}
          className="max-sm:hidden"
          onClick={() => setVersions(true)}
        >
          {t('versions')}
        </Button>
      ) : null}
      {editable ? (
        <QuickMenu
          align="end"
          groups={() => [
            {
              items: [
                {
                  label: t('versions'),
                  icon: <History aria-hidden />,
                  onSelect: () => setVersions(true),
                },
                {
                  label: all('menu.delete'),
                  icon: <Trash2 aria-hidden />,
                  tone: 'danger' as const,
                  onSelect: remove,
                },
              ],
            },
          ]}
          trigger={<IconButton label={t('more')} icon={<Ellipsis aria-hidden />} />}
        />
      ) : null}
      {!editable ? null : review ? (
        <>
          <Button pending={deeds.pending === 'discard'} onClick={() => void deeds.discard()}>
            {t('discard')}
          </Button>
          <Button
            variant="primary"
            icon={<Check aria-hidden />}
            pending={deeds.pending === 'accept'}
            onClick={() => void deeds.accept()}
          >
            {t('accept')}
          </Button>
        </>
      ) : move.status === 'completed' ? (
        <Button
          icon={<RotateCcw aria-hidden />}
          pending={moving}
          onClick={() => void go('in_progress')}
        >
          {t('reopen')}
        </Button>
      ) : (
        <Button
          variant={move.content ? 'primary' : 'secondary'}
          icon={<Check aria-hidden />}
          pending={moving}
          onClick={() => void complete()}
        >
          {t('complete')}
        </Button>
      )}
      {versions ? (
        <Suspense>
          <VersionsSheet onClose={() => setVersions(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
