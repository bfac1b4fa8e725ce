'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useUpdates } from '@/components/live/use-updates';
import type { Conversation } from '@/lib/conversations/schemas';
import { useChat } from './chat-context';
import { isGone, read } from './read';

export const threadKey = (workspace: string, id: string | null) =>
  ['thread', workspace, id] as const;

/** A conversation as the server rendered it, and when (ms). */
export type FirstConversation = { at: number; conversation: Conversation };

const settleMs = 60;
/** Should the news that an answer is finished be lost, it is asked for. */
const askAgainMs = 4_000;

const isRunning = (thread: Conversation | undefined) =>
  thread?.messages.some((one) => one.role === 'assistant' && one.status === 'running') ?? false;

/** The conversation: from the server first, then in step with what everybody in it writes. */
export function useConversation(first: FirstConversation | null) {
  const { workspace } = useChat();
  const client = useQueryClient();
  const id = first?.conversation.id ?? null;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const result = useQuery({
    queryKey: threadKey(workspace, id),
    queryFn: ({ signal }) => read<Conversation>(`/w/${workspace}/chat/${id}/content`, signal),
    enabled: id !== null,
    retry: (times, error) => times < 1 && !isGone(error),
    initialData: first?.conversation,
    initialDataUpdatedAt: first?.at,
    refetchInterval: ({ state }) => (isRunning(state.data) ? askAgainMs : false),
  });

  // a page from the server is newer than what an earlier visit left
  useEffect(() => {
    if (!first) return;
    const key = threadKey(workspace, first.conversation.id);
    client.setQueryData<Conversation>(key, (known) =>
      known && known.version > first.conversation.version ? known : first.conversation,
    );
  }, [client, workspace, first]);

  useUpdates((update) => {
    const mine = update.kind === 'conversation' && update.id === id;
    if (!mine && update.kind !== 'resync' && update.kind !== 'memory') return;
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => void client.invalidateQueries({ queryKey: threadKey(workspace, id) }),
      settleMs,
    );
  });

  return {
    conversation: result.data ?? null,
    failed: result.isError && !result.isFetching,
    gone: isGone(result.error),
    refresh: async () => {
      await result.refetch();
    },
  };
}
