'use client';

import { Ellipsis, Users } from 'lucide-react';
import Link, { useLinkStatus } from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { QuickMenu } from '@/components/board/quick-menu';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import type { ConversationSummary } from '@/lib/conversations/schemas';
import { plainWords } from './answer-words';
import { useChat } from './chat-context';
import { RenameField } from './rename-field';
import { useThreadMenu } from './use-thread-menu';

type Props = {
  thread: ConversationSummary;
  /** What the list is narrowed by stays in the address. */
  search: string;
};

export function ThreadRow({ thread, search }: Props) {
  const t = useTranslations('chat.list');
  const { workspace } = useChat();
  const path = usePathname();
  const [renaming, setRenaming] = useState(false);
  const menu = useThreadMenu(thread, { onRename: () => setRenaming(true) });
  const href = `/w/${workspace}/chat/${thread.id}`;
  const current = path === href;
  if (renaming) {
    return (
      <li className="px-0.5 py-0.5">
        <RenameField thread={thread} onClose={() => setRenaming(false)} />
      </li>
    );
  }
  return (
    <li
      className={cn(
        'group relative flex items-center rounded-md hover:bg-sunk',
        current && 'bg-sunk',
      )}
    >
      <Link
        href={`${href}${search}`}
        scroll={false}
        aria-current={current ? 'page' : undefined}
        className="min-w-0 flex-1 rounded-md px-2 py-1.5 pointer-coarse:py-3"
      >
        <Face thread={thread} current={current} />
      </Link>
      <QuickMenu
        align="end"
        groups={menu}
        trigger={
          <IconButton
            label={t('menu', { title: thread.title })}
            icon={<Ellipsis aria-hidden />}
            className="shrink-0 pointer-fine:absolute pointer-fine:right-0 pointer-fine:bg-sunk pointer-fine:opacity-0 pointer-fine:group-focus-within:opacity-100 pointer-fine:group-hover:opacity-100 pointer-fine:aria-expanded:opacity-100"
          />
        }
      />
    </li>
  );
}

function Face({ thread, current }: { thread: ConversationSummary; current: boolean }) {
  const t = useTranslations('chat.list');
  const { me } = useChat();
  const { pending } = useLinkStatus();
  const { title, visibility, running, author, excerpt } = thread;
  return (
    <>
      <span className="flex items-center gap-1.5">
        {running ? (
          <span className="size-1.5 shrink-0 animate-breathe rounded-full bg-indigo">
            <span className="sr-only">{t('running')}</span>
          </span>
        ) : null}
        <span className={cn('min-w-0 flex-1 truncate', (current || pending) && 'font-medium')}>
          {title}
        </span>
        {visibility === 'workspace' ? (
          <span
            title={author.id === me.id ? t('sharedByMe') : t('sharedBy', { name: author.name })}
            className="shrink-0 text-ink-3"
          >
            <Users aria-hidden className="size-3.5" />
            <span className="sr-only">
              {author.id === me.id ? t('sharedByMe') : t('sharedBy', { name: author.name })}
            </span>
          </span>
        ) : null}
      </span>
      {excerpt ? (
        <span className="line-clamp-2 text-meta text-ink-3">{plainWords(excerpt)}</span>
      ) : null}
    </>
  );
}
