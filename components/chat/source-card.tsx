'use client';

import { X } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Popover } from 'radix-ui';
import { RecallReason } from '@/components/memory/recall-reason';
import { IconButton } from '@/components/ui/icon-button';
import type { Citation } from '@/lib/conversations/schemas';
import { plainWords } from './answer-words';
import { MemoryAge } from './memory-age';
import { SourceIcon } from './source-icon';

type Props = {
  source: Citation;
  /** The mark that it was opened from. */
  mark: HTMLElement;
  workspace: string;
  onClose: () => void;
};

/** One source: what it is, its words, where it stands; of a memory also why it was recalled. */
export default function SourceCard({ source, mark, workspace, onClose }: Props) {
  const t = useTranslations('chat.sources');
  const common = useTranslations('common');
  const { kind, label, excerpt, href, reason } = source;
  const gone = kind === 'memory' && excerpt === null;
  return (
    <Popover.Root open onOpenChange={(open) => (open ? null : onClose())}>
      <Popover.Anchor virtualRef={{ current: mark }} />
      <Popover.Portal>
        <Popover.Content
          aria-label={t('mark', { n: source.n, label })}
          sideOffset={6}
          collisionPadding={12}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            mark.focus();
          }}
          className="float max-h-(--radix-popover-content-available-height) w-88 max-w-[calc(100vw-24px)] overflow-y-auto p-4"
        >
          <p className="flex items-center gap-1.5 pr-8 text-meta text-ink-2">
            <SourceIcon kind={kind} />
            {t(`kind.${kind}`)}
          </p>
          {kind === 'memory' ? null : <p className="mt-1 font-semibold break-words">{label}</p>}
          {gone ? (
            <p className="mt-1 text-ink-2">{t('forgottenWhy')}</p>
          ) : excerpt ? (
            <blockquote className="mt-2 line-clamp-[14] border-l-2 border-line-strong pl-3 whitespace-pre-line text-ink-2">
              {plainWords(excerpt)}
            </blockquote>
          ) : null}
          {kind === 'memory' && !gone ? <MemoryAge id={source.id} /> : null}
          {reason && !gone ? (
            <details className="mt-3">
              <summary className="mb-2 cursor-pointer text-head font-medium text-ink-2">
                {t('why')}
              </summary>
              <RecallReason
                reason={reason}
                entityHref={(id) => `/w/${workspace}/memory/entities/${id}`}
              />
            </details>
          ) : null}
          {href && !gone ? (
            <p className="mt-3">
              {/^https?:/.test(href) ? (
                <a
                  href={href}
                  target="_blank"
                  rel="noopener noreferrer nofollow"
                  className="text-indigo underline underline-offset-2"
                >
                  {t('openPage')}
                </a>
              ) : (
                <Link
                  href={`/w/${workspace}${href}`}
                  className="text-indigo underline underline-offset-2"
                >
                  {t('open')}
                </Link>
              )}
            </p>
          ) : null}
          <IconButton
            label={common('close')}
            icon={<X aria-hidden />}
            onClick={onClose}
            className="absolute top-1.5 right-1.5"
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
