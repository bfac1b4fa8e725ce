'use client';

import {
  Archive,
  ArchiveRestore,
  FileJson,
  FileText,
  Pencil,
  Pin,
  PinOff,
  Trash2,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { MenuGroup } from '@/components/board/menu-panel';
import type { ConversationSummary } from '@/lib/conversations/schemas';
import { useChat } from './chat-context';
import { useThreadDeeds } from './use-thread-deeds';

/** What can be done with a conversation as a whole, as far as it is mine to do. */
export function useThreadMenu(
  thread: ConversationSummary,
  { onRename }: { onRename: () => void },
): () => MenuGroup[] {
  const t = useTranslations('chat.menu');
  const { workspace, me, mayWrite } = useChat();
  const deeds = useThreadDeeds();
  const { id, pinned, archived, author } = thread;
  const mine = mayWrite && author.id === me.id;
  const exported = (format: 'markdown' | 'json') => {
    // a file, not a page: the browser saves it and stays here
    window.location.assign(`/w/${workspace}/chat/${id}/export?format=${format}`);
  };
  return () => [
    ...(mine
      ? [
          {
            items: [
              { label: t('rename'), icon: <Pencil />, onSelect: onRename },
              {
                label: pinned ? t('unpin') : t('pin'),
                icon: pinned ? <PinOff /> : <Pin />,
                onSelect: () => void deeds.pin(thread),
              },
              {
                label: archived ? t('unarchive') : t('archive'),
                icon: archived ? <ArchiveRestore /> : <Archive />,
                onSelect: () => void deeds.archive(thread),
              },
            ],
          },
        ]
      : []),
    {
      items: [
        { label: t('markdown'), icon: <FileText />, onSelect: () => exported('markdown') },
        { label: t('json'), icon: <FileJson />, onSelect: () => exported('json') },
      ],
    },
    ...(mine
      ? [
          {
            items: [
              {
                label: t('delete'),
                icon: <Trash2 />,
                tone: 'danger' as const,
                onSelect: () => deeds.remove(thread, false),
              },
              {
                label: t('deleteForget'),
                icon: <Trash2 />,
                tone: 'danger' as const,
                onSelect: () => deeds.remove(thread, true),
              },
            ],
          },
        ]
      : []),
  ];
}
