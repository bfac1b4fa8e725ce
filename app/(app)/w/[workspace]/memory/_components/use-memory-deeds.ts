'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { deleteLater } from '@/components/board/pending-deletes';
import type { FormResult } from '@/components/forms/use-action-form';
import { notify } from '@/components/ui/toast';
import type { Memory } from '@/lib/memory/schemas';
import {
  correctMemoryAction,
  forgetMemoriesAction,
  pinMemoryAction,
  reviveMemoryAction,
  shareMemoryAction,
} from '../actions';

/** What can be done with a memory. The list follows the updates that each deed announces. */
export function useMemoryDeeds(workspace: string) {
  const t = useTranslations('memory.done');
  const common = useTranslations('common');
  const [pending, setPending] = useState(false);

  async function send<T>(work: () => Promise<FormResult<T>>, done?: string): Promise<boolean> {
    setPending(true);
    const answer = await work().catch(() => null);
    setPending(false);
    if (!answer?.ok) {
      notify(t('failed', { why: answer?.error.message ?? t('offline') }), { tone: 'error' });
      return false;
    }
    if (done) notify(done);
    return true;
  }

  /** Hides them at once; they are really forgotten when the time to undo is over. */
  function forget(ids: readonly string[]) {
    const count = ids.length;
    let together: Promise<boolean> | undefined;
    const goodbye = () => {
      together ??= send(
        () => forgetMemoriesAction(workspace, { ids: [...ids] }),
        t('forgotten', { count }),
      );
      return together;
    };
    const takeBack = ids.map((id) => deleteLater(id, goodbye));
    notify(t('forgetting', { count }), {
      description: t('forgettingHint'),
      undo: {
        label: common('undo'),
        onUndo: () => {
          for (const undo of takeBack) undo();
        },
      },
    });
  }

  return {
    pending,
    forget,
    pin: ({ id, pinned }: Memory) =>
      send(
        () => pinMemoryAction(workspace, { id, pinned: !pinned }),
        pinned ? t('unpinned') : t('pinned'),
      ),
    share: ({ id, visibility }: Memory) => {
      const shared = visibility === 'workspace';
      return send(
        () => shareMemoryAction(workspace, { id, visibility: shared ? 'private' : 'workspace' }),
        shared ? t('unshared') : t('shared'),
      );
    },
    revive: ({ id }: Memory) => send(() => reviveMemoryAction(workspace, { id }), t('revived')),
    correct: ({ id }: Memory, content: string) =>
      send(() => correctMemoryAction(workspace, { id, content }), t('corrected')),
  };
}

export type MemoryDeeds = ReturnType<typeof useMemoryDeeds>;
