'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { notify } from '@/components/ui/toast';
import type { IcpActions } from './types';

/** Deletes a profile at once and offers to take it back for ten seconds. */
export function useDeleteIcp(workspace: string, actions: Pick<IcpActions, 'remove' | 'restore'>) {
  const t = useTranslations('icps.page');
  const common = useTranslations('common');
  const router = useRouter();

  return async (id: string, name: string): Promise<boolean> => {
    const answer = await actions.remove(workspace, { id }).catch(() => null);
    if (!answer?.ok) {
      const why = answer?.error.message ?? t('lost');
      notify(t('notDeleted', { name, why }), { tone: 'error' });
      return false;
    }
    const { fields, version, draftedBy } = answer.data;
    const undo = async () => {
      const back = await actions
        .restore(workspace, { id, fields, version, draftedBy })
        .catch(() => null);
      if (back?.ok) notify(t('restored', { name }));
      else {
        const why = back?.error.message ?? t('lost');
        notify(t('notRestored', { name, why }), { tone: 'error' });
      }
      router.refresh();
    };
    notify(t('deleted', { name }), {
      undo: { label: common('undo'), onUndo: () => void undo() },
    });
    return true;
  };
}
