'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { notify } from '@/components/ui/toast';
import type { Conversation } from '@/lib/conversations/schemas';
import { useChat } from './chat-context';
import { useThreadContext } from './thread-context';
import { threadKey } from './use-conversation';

/** Facts that every answer of this conversation keeps in mind. */
export function useFacts() {
  const t = useTranslations('chat.facts');
  const common = useTranslations('common');
  const { workspace, actions } = useChat();
  const { conversation, refresh } = useThreadContext();
  const client = useQueryClient();
  const conversationId = conversation?.id ?? '';
  const failed = (message?: string) => notify(message ?? t('offline'), { tone: 'error' });

  async function add(text: string): Promise<boolean> {
    const answer = await actions.pinFact(workspace, { conversationId, text }).catch(() => null);
    if (!answer?.ok) {
      failed(answer?.error.message);
      return false;
    }
    await refresh();
    const now = client.getQueryData<Conversation>(threadKey(workspace, conversationId));
    const fact = now?.pinnedFacts.findLast((one) => one.text === text.trim());
    notify(t('added'), {
      description: text,
      ...(fact ? { undo: { label: common('undo'), onUndo: () => void drop(fact.id) } } : {}),
    });
    return true;
  }
  async function drop(factId: string): Promise<boolean> {
    const answer = await actions.unpinFact(workspace, { conversationId, factId }).catch(() => null);
    if (!answer?.ok) failed(answer?.error.message);
    await refresh();
    return answer?.ok ?? false;
  }
  return {
    facts: conversation?.pinnedFacts ?? [],
    add,
    async remove(fact: { id: string; text: string }) {
      if (!(await drop(fact.id))) return;
      notify(t('removed'), {
        undo: { label: common('undo'), onUndo: () => void add(fact.text) },
      });
    },
  };
}
