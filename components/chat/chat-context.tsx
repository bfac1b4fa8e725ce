'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { ChatSetting } from './types';

const Context = createContext<ChatSetting | null>(null);

export function ChatProvider({ setting, children }: { setting: ChatSetting; children: ReactNode }) {
  return <Context value={setting}>{children}</Context>;
}

export function useChat(): ChatSetting {
  const setting = useContext(Context);
  if (!setting) throw new Error('The chat stands in a ChatProvider.');
  return setting;
}
