'use client';

import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button';
import { useChat } from './chat-context';
import { RenameField } from './rename-field';
import { useThreadContext } from './thread-context';

/** The conversation's name, changed in its place; on a phone also the way back to the list. */
export function ThreadTitle() {
  const t = useTranslations('chat');
  const { workspace, me } = useChat();
  const { conversation, mayWrite, renaming, rename } = useThreadContext();
  const mine = mayWrite && conversation?.author.id === me.id;
  return (
    <div className="flex min-w-0 flex-1 items-center gap-1.5">
      <Link
        href={`/w/${workspace}/chat`}
        aria-label={t('back')}
        className={buttonClass('ghost', 'btn-icon lg:hidden')}
      >
        <ArrowLeft aria-hidden />
      </Link>
      {conversation && renaming ? (
        <RenameField thread={conversation} onClose={() => rename(false)} />
      ) : (
        <h1 className="min-w-0 truncate text-title font-semibold">
          {conversation && mine ? (
            <button
              type="button"
              title={t('renameHint')}
              onClick={() => rename(true)}
              className="max-w-full truncate rounded-sm px-1 hover:bg-sunk"
            >
              {conversation.title}
            </button>
          ) : (
            (conversation?.title ?? t('newTitle'))
          )}
        </h1>
      )}
    </div>
  );
}
