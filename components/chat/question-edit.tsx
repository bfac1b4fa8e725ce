'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { browserDrafts } from '@/components/forms/draft-store';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/textarea';
import type { Question } from '@/lib/conversations/schemas';
import { useChat } from './chat-context';
import { useThreadContext } from './thread-context';

type Props = { question: Question; onClose: () => void };

/** The question again, to be put differently: the old one stays beside it as a branch. */
export function QuestionEdit({ question, onClose }: Props) {
  const t = useTranslations('chat.question');
  const common = useTranslations('common');
  const { edit } = useThreadContext();
  const { me, workspace } = useChat();
  const [drafts] = useState(() =>
    browserDrafts<{ text: string }>(`${me.id}:${workspace}:chat-edit:${question.id}`),
  );
  const [text, setText] = useState(() => drafts.read()?.fields.text ?? question.text);
  const [pending, setPending] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const area = box.current?.querySelector('textarea');
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);

  async function send() {
    const said = text.trim();
    if (!said || pending) return;
    setPending(true);
    // the words stay here until the answer has begun
    if (await edit(question, said)) close();
    else setPending(false);
  }
  function close() {
    drafts.clear();
    onClose();
  }
  function change(next: string) {
    setText(next);
    drafts.write({ at: new Date().toISOString(), fields: { text: next }, base: {} });
  }
  return (
    <div ref={box} className="ml-auto w-full max-w-[34rem] space-y-2">
      <Textarea
        rows={2}
        maxLength={8000}
        aria-label={t('editLabel')}
        aria-describedby={`edit-${question.id}`}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') close();
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          void send();
        }}
        className="text-[15px] leading-[22px]"
      />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p id={`edit-${question.id}`} className="mr-auto text-meta text-ink-3">
          {t('editHint')}
        </p>
        <Button onClick={close}>{common('cancel')}</Button>
        <Button
          variant="primary"
          pending={pending}
          disabled={!text.trim()}
          onClick={() => void send()}
        >
          {t('ask')}
        </Button>
      </div>
    </div>
  );
}
