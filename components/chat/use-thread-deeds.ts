'use client';

import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { deleteLater } from '@/components/board/pending-deletes';
import { notify } from '@/components/ui/toast';
import type {
  Conversation,
  ConversationPage,
  ConversationSummary,
  UpdateConversationInput,
} from '@/lib/conversations/schemas';
import { useChat } from './chat-context';
import { threadKey } from './use-conversation';
import { threadsKey } from './use-threads';

type Change = Omit<UpdateConversationInput, 'id'>;
type Pages = InfiniteData<ConversationPage>;

/** Changes of a conversation as a whole: seen at once, put right when refused, and with a way back. */
export function useThreadDeeds() {
  const t = useTranslations('chat.deeds');
  const common = useTranslations('common');
  const { workspace, actions } = useChat();
  const client = useQueryClient();
  const router = useRouter();
  const path = usePathname();

  function show(id: string, change: Change) {
    client.setQueriesData<Pages>({ queryKey: threadsKey(workspace) }, (data) => {
      if (!data) return data;
      const items = (page: ConversationPage) =>
        page.items.map((one) => (one.id === id ? { ...one, ...change } : one));
      return { ...data, pages: data.pages.map((page) => ({ ...page, items: items(page) })) };
    });
    client.setQueryData<Conversation>(
      threadKey(workspace, id),
      (thread) => thread && { ...thread, ...change },
    );
  }
  async function update(id: string, change: Change): Promise<boolean> {
    show(id, change);
    const answer = await actions.update(workspace, { id, ...change }).catch(() => null);
    if (!answer?.ok) notify(answer?.error.message ?? t('offline'), { tone: 'error' });
    await Promise.all([
      client.invalidateQueries({ queryKey: threadsKey(workspace) }),
      client.invalidateQueries({ queryKey: threadKey(workspace, id) }),
    ]);
    return answer?.ok ?? false;
  }
  const undo = (onUndo: () => void) => ({ undo: { label: common('undo'), onUndo } });

  return {
    rename: (id: string, title: string) => update(id, { title }),
    pin: ({ id, pinned }: ConversationSummary) => update(id, { pinned: !pinned }),

    async archive({ id, title, archived }: ConversationSummary) {
      if (!(await update(id, { archived: !archived }))) return;
      const said = archived ? t('unarchived', { title }) : t('archived', { title });
      notify(
        said,
        undo(() => void update(id, { archived })),
      );
    },
    async share({ id, visibility }: ConversationSummary) {
      const next = visibility === 'private' ? 'workspace' : 'private';
      if (!(await update(id, { visibility: next }))) return;
      const said = next === 'workspace' ? t('shared') : t('madePrivate');
      notify(
        said,
        undo(() => void update(id, { visibility })),
      );
    },
    remove({ id, title }: ConversationSummary, forgetMemories: boolean) {
      const takeBack = deleteLater(id, async () => {
        const answer = await actions.remove(workspace, { id, forgetMemories }).catch(() => null);
        if (!answer?.ok) notify(answer?.error.message ?? t('offline'), { tone: 'error' });
        void client.invalidateQueries({ queryKey: threadsKey(workspace) });
        return answer?.ok ?? false;
      });
      notify(t(forgetMemories ? 'deletedForgotten' : 'deleted', { title }), undo(takeBack));
      if (path.endsWith(`/chat/${id}`)) router.push(`/w/${workspace}/chat`);
    },
  };
}
