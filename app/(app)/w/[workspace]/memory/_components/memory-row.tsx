'use client';

import { Lock, Pin, RotateCcw, Users } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ageOf, inkOf } from '@/components/memory/fade';
import { FadeMark } from '@/components/memory/fade-mark';
import { preview } from '@/components/memory/preview';
import { Checkbox } from '@/components/ui/checkbox';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import { formatDate, todayInIst } from '@/lib/format';
import { CorrectForm } from './correct-form';
import { MemoryMenu } from './memory-menu';
import type { Shown } from './sources';
import { useMemoryDeeds } from './use-memory-deeds';

type Props = {
  workspace: string;
  memory: Shown;
  /** Where its sheet opens. */
  href: string;
  selected: boolean;
  /** Null where nothing may be changed. */
  onSelect: ((selected: boolean) => void) | null;
};

/** The first words, to name a control by. */
const brief = (text: string) => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);

/** One memory: what is remembered in ink that pales with age, and below it where it comes from. */
export function MemoryRow({ workspace, memory, href, selected, onSelect }: Props) {
  const t = useTranslations('memory');
  const locale = useLocale();
  const deeds = useMemoryDeeds(workspace);
  const [correcting, setCorrecting] = useState(false);
  const words = preview(memory.content);
  const text = brief(words);
  const shared = memory.visibility === 'workspace';
  const Seen = shared ? Users : Lock;
  return (
    <li className="flex gap-3 border-b border-line py-3">
      {onSelect ? (
        <Checkbox
          label={<span className="sr-only">{t('row.select', { text })}</span>}
          checked={selected}
          disabled={!memory.forgettable}
          onChange={(event) => onSelect(event.currentTarget.checked)}
          className="-my-1 pointer-coarse:-my-3"
        />
      ) : null}
      <div className="min-w-0 flex-1">
        {correcting ? (
          <CorrectForm memory={memory} deeds={deeds} onDone={() => setCorrecting(false)} />
        ) : (
          <Link
            prefetch={false}
            href={href}
            scroll={false}
            className={cn(
              'line-clamp-3 break-words transition-colors hover:text-ink',
              inkOf[ageOf(memory)],
              memory.state === 'superseded' && 'line-through decoration-ink-3/60',
            )}
          >
            {words}
          </Link>
        )}
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-meta text-ink-3">
          <FadeMark memory={memory} />
          <span>{t(`type.${memory.type}`)}</span>
          {memory.from.href ? (
            <Link
              prefetch={false}
              href={memory.from.href}
              className="max-w-64 truncate text-indigo underline underline-offset-2"
            >
              {memory.from.label}
            </Link>
          ) : (
            <span>{memory.from.label}</span>
          )}
          <span>{memory.mine ? t('bySelf') : t('by', { name: memory.author.name })}</span>
          <span className="inline-flex items-center gap-1">
            <Seen aria-hidden className="size-3.5" />
            {t(`visibility.${memory.visibility}`)}
          </span>
          <time dateTime={memory.createdAt}>
            {formatDate(todayInIst(new Date(memory.createdAt)), locale)}
          </time>
        </p>
      </div>
      {memory.editable && !correcting ? (
        <span className="-my-1 flex shrink-0 items-start">
          {memory.state === 'superseded' ? null : memory.state === 'archived' ? (
            <IconButton
              label={t('row.revive', { text })}
              icon={<RotateCcw aria-hidden />}
              aria-disabled={deeds.pending || undefined}
              onClick={() => (deeds.pending ? undefined : void deeds.revive(memory))}
            />
          ) : (
            <IconButton
              label={memory.pinned ? t('row.unpin', { text }) : t('row.pin', { text })}
              icon={<Pin aria-hidden fill={memory.pinned ? 'currentColor' : 'none'} />}
              aria-disabled={deeds.pending || undefined}
              onClick={() => (deeds.pending ? undefined : void deeds.pin(memory))}
              className={cn('max-sm:hidden', memory.pinned && 'text-ink')}
            />
          )}
          <MemoryMenu
            memory={memory}
            label={t('row.menu', { text })}
            deeds={deeds}
            onCorrect={() => setCorrecting(true)}
          />
        </span>
      ) : null}
    </li>
  );
}
