'use client';

import { Brain } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { notify } from '@/components/ui/toast';
import type { Question } from '@/lib/conversations/schemas';
import { useChat } from './chat-context';
import { useThreadContext } from './thread-context';

/** What was remembered of a turn, each with the way to have it forgotten. */
export function Remembered({ remembered }: Pick<Question, 'remembered'>) {
  const t = useTranslations('chat.remembered');
  const { workspace, actions } = useChat();
  const { mayWrite, refresh } = useThreadContext();
  const [going, setGoing] = useState<ReadonlySet<string>>(new Set());
  const left = remembered.filter(({ id }) => !going.has(id));

  async function forget(id: string) {
    setGoing((now) => new Set([...now, id]));
    const answer = await actions.forget(workspace, { id }).catch(() => null);
    if (answer?.ok) notify(t('forgotten'));
    else {
      setGoing((now) => new Set([...now].filter((other) => other !== id)));
      notify(answer?.error.message ?? t('offline'), { tone: 'error' });
    }
    await refresh();
  }
  if (left.length === 0) return null;
  return (
    <ul aria-label={t('title')} className="max-w-[min(34rem,88%)] space-y-0.5 text-meta text-ink-2">
      {left.map(({ id, content }) => (
        <li key={id} className="flex items-baseline justify-end gap-1.5">
          <Brain aria-hidden className="size-3.5 shrink-0 self-center text-ink-3" />
          <span className="min-w-0 break-words">
            <Link
              href={`/w/${workspace}/memory?memory=${encodeURIComponent(id)}`}
              className="underline-offset-2 hover:underline"
            >
              {t('line', { content })}
            </Link>
          </span>
          {mayWrite ? (
            <button
              type="button"
              onClick={() => void forget(id)}
              className="shrink-0 text-indigo underline underline-offset-2 pointer-coarse:min-h-11 pointer-coarse:px-2"
            >
              {t('undo')}
              <span className="sr-only">: {content}</span>
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
