'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import type { Message } from '@/lib/conversations/schemas';
import { useThreadContext } from './thread-context';
import { beside } from './turns';

type Props = { message: Message; label: string };

/** ‹ 2/3 ›: the same question put otherwise, or answered otherwise. */
export function BranchSwitch({ message, label }: Props) {
  const t = useTranslations('chat.branch');
  const { choose, mayWrite, running } = useThreadContext();
  const { siblings, id } = message;
  if (siblings.length < 2) return null;
  const place = siblings.indexOf(id) + 1;
  const step = (by: -1 | 1) => {
    const target = beside(message, by);
    return target && mayWrite && !running ? () => void choose(target) : undefined;
  };
  const [before, after] = [step(-1), step(1)];
  return (
    <fieldset aria-label={label} className="inline-flex items-center text-meta text-ink-2">
      {mayWrite ? (
        <IconButton
          label={t('before')}
          icon={<ChevronLeft aria-hidden />}
          disabled={!before}
          onClick={before}
        />
      ) : null}
      <span className="tabular-nums">{t('place', { place, count: siblings.length })}</span>
      {mayWrite ? (
        <IconButton
          label={t('after')}
          icon={<ChevronRight aria-hidden />}
          disabled={!after}
          onClick={after}
        />
      ) : null}
    </fieldset>
  );
}
