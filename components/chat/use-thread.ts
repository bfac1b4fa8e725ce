'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { FormResult } from '@/components/forms/use-action-form';
import { notify } from '@/components/ui/toast';
import type { Answer, Asked, Message, Question } from '@/lib/conversations/schemas';
import { useChat } from './chat-context';
import { visibleBefore } from './turns';
import type { NamedAttachment } from './types';
import type { useConversation } from './use-conversation';

/** What was asked and is not in the conversation yet: shown in its place at once. */
export type Sending = {
  /** The message that it comes in place of, with all that follows; null at the end. */
  instead: string | null;
  /** Null when only another answer is asked for. */
  text: string | null;
  attachments: NamedAttachment[];
};
/** A skill whose form is open in the thread. */
export type OpenSkill = {
  id: string;
  defaults?: Record<string, unknown>;
  attachments?: NamedAttachment[];
};

export type ThreadDeeds = ReturnType<typeof useThread>;

/** What can be done in one conversation, one thing at a time. */
export function useThread(found: ReturnType<typeof useConversation>) {
  const { conversation, refresh } = found;
  const t = useTranslations('chat.deeds');
  const { workspace, actions, runs, mayWrite } = useChat();
  const router = useRouter();
  const [sending, setSending] = useState<Sending | null>(null);
  const [renaming, rename] = useState(false);
  const [skill, setSkill] = useState<OpenSkill | null>(null);
  // the same question keeps its key until it got through, so that a second press asks once
  const key = useRef({ of: '', value: '' });
  const id = conversation?.id ?? null;

  function keyOf(what: string): string {
    if (key.current.of !== what) key.current = { of: what, value: crypto.randomUUID() };
    return key.current.value;
  }
  async function send(what: Sending, deed: (key: string) => Promise<FormResult<Asked>>) {
    if (sending) return false;
    setSending(what);
    const answer = await deed(keyOf(JSON.stringify(what))).catch(() => null);
    if (!answer?.ok) {
      notify(answer?.error.message ?? t('offline'), { tone: 'error' });
      setSending(null);
      return false;
    }
    key.current = { of: '', value: '' };
    if (id === null) {
      // shown as it is until its own page has come
      router.push(`/w/${workspace}/chat/${answer.data.conversationId}`, { scroll: false });
      return true;
    }
    await refresh();
    setSending(null);
    return true;
  }

  const messages = conversation?.messages ?? [];
  return {
    ...found,
    sending,
    skill,
    openSkill: setSkill,
    /** The title is being changed in its place. */
    renaming,
    rename,
    /** What is shown: without what is being asked differently. */
    messages: visibleBefore(messages, sending?.instead ?? null),
    mayWrite: mayWrite && (conversation?.editable ?? true),
    running: runningOf(messages),

    ask: (text: string, attachments: NamedAttachment[]) =>
      send({ instead: null, text, attachments }, (idempotencyKey) =>
        actions.ask(workspace, {
          conversationId: id,
          text,
          attachments: attachments.map(({ kind, id }) => ({ kind, id })),
          idempotencyKey,
        }),
      ),
    edit: (question: Question, text: string) =>
      send({ instead: question.id, text, attachments: question.attachments }, (idempotencyKey) =>
        actions.edit(workspace, {
          conversationId: id ?? '',
          messageId: question.id,
          text,
          idempotencyKey,
        }),
      ),
    regenerate: (answer: Answer) =>
      send({ instead: answer.id, text: null, attachments: [] }, (idempotencyKey) =>
        actions.regenerate(workspace, {
          conversationId: id ?? '',
          messageId: answer.id,
          idempotencyKey,
        }),
      ),
    async choose(messageId: string) {
      const answer = await actions
        .choose(workspace, { conversationId: id ?? '', messageId })
        .catch(() => null);
      if (!answer?.ok) notify(answer?.error.message ?? t('offline'), { tone: 'error' });
      await refresh();
    },
    async stop(executionId: string) {
      const answer = await runs.stop(workspace, { id: executionId }).catch(() => null);
      if (!answer?.ok) notify(answer?.error.message ?? t('offline'), { tone: 'error' });
      await refresh();
    },
    /** A run that was asked for is shown in the thread, or begins one. */
    async showRun(executionId: string, attachments: NamedAttachment[]) {
      setSkill(null);
      const answer = await actions
        .addRun(workspace, {
          conversationId: id,
          executionId,
          attachments: attachments.map(({ kind, id }) => ({ kind, id })),
        })
        .catch(() => null);
      if (!answer?.ok) {
        notify(answer?.error.message ?? t('offline'), { tone: 'error' });
        router.push(`/w/${workspace}/executions/${executionId}`);
      } else if (id === null) {
        router.push(`/w/${workspace}/chat/${answer.data.conversationId}`, { scroll: false });
      } else await refresh();
    },
  };
}

function runningOf(messages: readonly Message[]): Answer | null {
  const last = messages.findLast((one): one is Answer => one.role === 'assistant');
  return last?.status === 'running' ? last : null;
}
