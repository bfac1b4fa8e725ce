'use client';

import { useQuery } from '@tanstack/react-query';
import { useChat } from './chat-context';
import { read } from './read';
import type { ChatOptions } from './types';

/** What can be attached and run; asked for when somebody is about to. */
export function useOptions(wanted: boolean) {
  const { workspace } = useChat();
  return useQuery({
    queryKey: ['chat-options', workspace],
    queryFn: ({ signal }) => read<ChatOptions>(`/w/${workspace}/chat/options`, signal),
    enabled: wanted,
    staleTime: 60_000,
  });
}
