'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Input } from '@/components/ui/input';
import type { ConversationSummary } from '@/lib/conversations/schemas';
import { useThreadDeeds } from './use-thread-deeds';

type Props = { thread: ConversationSummary; onClose: () => void };

/** The title in its own place: Enter or leaving keeps it, Escape lets it be. */
export function RenameField({ thread, onClose }: Props) {
  const t = useTranslations('chat.list');
  const { rename } = useThreadDeeds();
  const [title, setTitle] = useState(thread.title);
  const box = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  useEffect(() => box.current?.select(), []);

  function close(keep: boolean) {
    if (left.current) return;
    left.current = true;
    const next = title.trim();
    if (keep && next && next !== thread.title) void rename(thread.id, next);
    onClose();
  }
  return (
    <Input
      ref={box}
      autoComplete="off"
      aria-label={t('renameLabel')}
      maxLength={200}
      value={title}
      onChange={(event) => setTitle(event.currentTarget.value)}
      onBlur={() => close(true)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') close(true);
        if (event.key === 'Escape') close(false);
      }}
    />
  );
}
