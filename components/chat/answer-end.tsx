'use client';

import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { Answer } from '@/lib/conversations/schemas';
import { useThreadContext } from './thread-context';

/** How an answer ended when not as asked: stopped, failed, or with a word about it. */
export function AnswerEnd({ answer }: { answer: Answer }) {
  const t = useTranslations('chat.answer');
  const { mayWrite, regenerate, sending } = useThreadContext();
  const { status, note } = answer;
  if (status === 'stopped') return <p className="text-head text-ink-2">{t('stopped')}</p>;
  if (status !== 'failed') {
    return note ? <p className="max-w-[34rem] text-head text-ink-2">{note}</p> : null;
  }
  return (
    <div
      role="alert"
      className="flex max-w-[34rem] flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border-l-2 border-brick bg-brick-wash px-4 py-3"
    >
      <p className="min-w-0 flex-1 basis-60">{note ?? t('failed')}</p>
      {mayWrite ? (
        <Button
          icon={<RotateCcw aria-hidden />}
          pending={sending !== null}
          onClick={() => void regenerate(answer)}
        >
          {t('retry')}
        </Button>
      ) : null}
    </div>
  );
}
