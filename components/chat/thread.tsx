'use client';

import './chat.css';
import { ArrowDown } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import type { Message } from '@/lib/conversations/schemas';
import { Answer } from './answer';
import { AttachmentChip } from './attachment-chip';
import { useChat } from './chat-context';
import { Composer } from './composer';
import { FinishedNews } from './finished-news';
import { Gone } from './gone';
import { Question } from './question';
import { QuestionText } from './question-text';
import { RunMessage } from './run-message';
import { SkillForm } from './skill-form';
import { SummaryFold } from './summary-fold';
import { Thinking } from './thinking';
import { useThreadContext } from './thread-context';
import { foldAt } from './turns';
import { useFollowEnd } from './use-follow-end';

type Props = {
  /** What stands here before the first word. */
  opening?: ReactNode;
};

const focusBox = () =>
  document.querySelector<HTMLElement>('[data-composer] textarea')?.focus({ preventScroll: true });

/** A conversation from its beginning to the composer. */
export function Thread({ opening }: Props) {
  const t = useTranslations('chat');
  const { me, workspace } = useChat();
  const thread = useThreadContext();
  const { conversation, messages, sending, skill, mayWrite, failed, refresh } = thread;
  const begin = useSearchParams().get('ask')?.slice(0, 8000);
  const [editing, setEditing] = useState<string | null>(null);
  const grows = useRef<HTMLDivElement>(null);
  const { away, toEnd, stay } = useFollowEnd(grows, true);
  const [earlier, rest] = foldAt(messages, conversation?.summary?.upTo ?? null);
  const last = messages.at(-1)?.id;
  const lastOwn = messages.findLast((one) => one.role === 'user' && one.author.id === me.id)?.id;

  const wanted = sending !== null || skill !== null;
  const filling = skill !== null;
  const filled = useRef(false);
  // what I send I want to see, and what I ran; a form is read from its beginning
  useEffect(() => {
    if (filling) stay();
    else if (wanted || filled.current) toEnd();
    filled.current = filling;
  }, [filling, wanted, toEnd, stay]);

  // what had the focus went away with what was done: on with writing
  const editingNow = editing !== null;
  useEffect(() => {
    if (editingNow || wanted || document.activeElement !== document.body) return;
    if (window.matchMedia('(pointer: fine)').matches) focusBox();
  }, [editingNow, wanted]);

  const show = (message: Message) => {
    if (message.role === 'run') return <RunMessage key={message.id} message={message} />;
    if (message.role === 'assistant') {
      return <Answer key={message.id} answer={message} last={message.id === last} />;
    }
    return (
      <Question
        key={message.id}
        question={message}
        editing={editing === message.id}
        onEdit={(on) => setEditing(on ? message.id : null)}
      />
    );
  };
  if (thread.gone) return <Gone workspace={workspace} />;
  const empty = messages.length === 0 && !sending && !skill;
  return (
    <div ref={grows} className="mx-auto flex w-full max-w-[44rem] flex-1 flex-col px-6 max-md:px-4">
      {empty ? opening : null}
      <div
        role="log"
        aria-label={t('log')}
        aria-live="off"
        className={cn('space-y-6', !empty && 'flex-1 pt-6 pb-4')}
      >
        {empty ? null : <h2 className="sr-only">{t('log')}</h2>}
        {conversation?.summary && earlier.length > 0 ? (
          <SummaryFold text={conversation.summary.text} count={earlier.length}>
            <div className="space-y-6">{earlier.map(show)}</div>
          </SummaryFold>
        ) : null}
        {rest.map(show)}
        {sending ? (
          <>
            {sending.text === null ? null : (
              <div className="flex flex-col items-end gap-1">
                <span className="flex flex-wrap justify-end gap-1.5">
                  {sending.attachments.map((one) => (
                    <AttachmentChip key={`${one.kind}${one.id}`} attachment={one} />
                  ))}
                </span>
                <QuestionText text={sending.text} />
              </div>
            )}
            <Thinking run={null} />
          </>
        ) : null}
        {skill ? <SkillForm key={skill.id} skill={skill} /> : null}
      </div>
      <FinishedNews />
      <div className="sticky bottom-0 z-10 bg-paper pb-4 max-md:bottom-14 max-md:pb-2">
        {failed ? (
          <p role="alert" className="flex flex-wrap items-center gap-3 py-2 text-head text-brick">
            {t('stale')}
            <Button onClick={() => void refresh()}>{t('tryAgain')}</Button>
          </p>
        ) : null}
        {away && !filling ? (
          <div className="pointer-events-none absolute inset-x-0 -top-11 flex justify-center">
            <Button
              icon={<ArrowDown aria-hidden />}
              onClick={toEnd}
              className="pointer-events-auto rounded-full shadow-float"
            >
              {t('toEnd')}
            </Button>
          </div>
        ) : null}
        {mayWrite ? (
          skill ? null : (
            <Composer
              begin={opening ? begin : undefined}
              onEditLast={() => (lastOwn ? setEditing(lastOwn) : undefined)}
            />
          )
        ) : opening ? null : (
          <p className="border-t border-line py-3 text-ink-2">{t('readOnly')}</p>
        )}
      </div>
    </div>
  );
}
