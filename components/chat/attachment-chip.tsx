'use client';

import { Flag, LayoutGrid, Users, X } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';
import { useChat } from './chat-context';
import type { NamedAttachment } from './types';

const icons = { campaign: Flag, move: LayoutGrid, icp: Users } as const;

type Props = {
  attachment: NamedAttachment;
  /** Leads to the record. */
  linked?: boolean;
  onRemove?: () => void;
};

/** A record that goes with a question. */
export function AttachmentChip({ attachment, linked, onRemove }: Props) {
  const t = useTranslations('chat.composer');
  const { workspace } = useChat();
  const { kind, id, name } = attachment;
  const Icon = icons[kind];
  const face = (
    <>
      <Icon aria-hidden className="size-3.5 shrink-0 text-ink-3" />
      <span className="sr-only">{t(`kind.${kind}`)}: </span>
      <span className="truncate">{name}</span>
    </>
  );
  const look = 'chip max-w-64 gap-1.5';
  if (linked) {
    return (
      <Link href={`/w/${workspace}/${kind}s/${id}`} className={cn(look, 'hover:bg-sunk')}>
        {face}
      </Link>
    );
  }
  return (
    <span className={look}>
      {face}
      {onRemove ? (
        <button
          type="button"
          aria-label={t('detach', { name })}
          onClick={onRemove}
          className="-mr-1.5 inline-flex size-5 shrink-0 items-center justify-center rounded-full hover:bg-sunk pointer-coarse:size-11"
        >
          <X aria-hidden className="size-3" />
        </button>
      ) : null}
    </span>
  );
}
