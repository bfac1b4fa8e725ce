'use client';

import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useHiddenIds } from '@/components/board/pending-deletes';
import { useUpdates } from '@/components/live/use-updates';
import type { ConversationPage } from '@/lib/conversations/schemas';
import { useChat } from './chat-context';
import { read } from './read';
import { type ThreadQuery, toThreadSearch } from './thread-query';

/** The first page as the server rendered it, for an address without a query. */
export type FirstThreads = { at: number; page: ConversationPage };

export const threadsKey = (workspace: string) => ['threads', workspace] as const;
const settleMs = 120;

/** The conversations that an address asks for, kept in step with everybody's changes. */
export function useThreads(query: ThreadQuery, first: FirstThreads) {
  const { workspace } = useChat();
  const client = useQueryClient();
  const hidden = useHiddenIds();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const search = toThreadSearch(query);

  const result = useInfiniteQuery({
    queryKey: [...threadsKey(workspace), search],
    queryFn: ({ pageParam, signal }) => {
      const params = new URLSearchParams(search);
      if (pageParam > 1) params.set('page', String(pageParam));
      return read<ConversationPage>(`/w/${workspace}/chat/rows?${params}`, signal);
    },
    initialPageParam: 1,
    getNextPageParam: ({ page, pageSize, total }) => (page * pageSize < total ? page + 1 : null),
    initialData: search === '' ? { pages: [first.page], pageParams: [1] } : undefined,
    initialDataUpdatedAt: first.at,
    placeholderData: keepPreviousData,
  });

  useUpdates(({ kind }) => {
    if (kind !== 'conversation' && kind !== 'resync') return;
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => void client.invalidateQueries({ queryKey: threadsKey(workspace) }),
      settleMs,
    );
  });

  const threads = result.data?.pages
    .flatMap(({ items }) => items)
    .filter(({ id }) => !hidden.has(id));
  return { ...result, threads };
}
