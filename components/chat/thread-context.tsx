'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { type FirstConversation, useConversation } from './use-conversation';
import { type ThreadDeeds, useThread } from './use-thread';

const Context = createContext<ThreadDeeds | null>(null);

type Props = { first: FirstConversation | null; children: ReactNode };

/** One conversation, or one that begins, for everything on its page. */
export function ThreadProvider({ first, children }: Props) {
  const found = useConversation(first);
  const thread = useThread(found);
  return <Context value={thread}>{children}</Context>;
}

export function useThreadContext(): ThreadDeeds {
  const thread = useContext(Context);
  if (!thread) throw new Error('A conversation stands in a ThreadProvider.');
  return thread;
}
