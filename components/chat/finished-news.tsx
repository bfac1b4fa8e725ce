'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { Answer } from '@/lib/conversations/schemas';
import { plainWords } from './answer-words';
import { useThreadContext } from './thread-context';

/** Tells those who listen when an answer has begun, and reads it once it is whole: not word by word. */
export function FinishedNews() {
  const t = useTranslations('chat');
  const { conversation, running } = useThreadContext();
  const watched = useRef<string | null>(null);
  const [news, setNews] = useState('');

  useEffect(() => {
    if (running) {
      watched.current = running.id;
      setNews(t('thinking.begun'));
      return;
    }
    const id = watched.current;
    if (!id) return;
    const answer = conversation?.messages.find(
      (one): one is Answer => one.id === id && one.role === 'assistant',
    );
    if (!answer) return;
    watched.current = null;
    const { status, note } = answer;
    if (status === 'failed') setNews(note ?? t('answer.failed'));
    else setNews(status === 'stopped' ? t('answer.stopped') : plainWords(answer.text));
  }, [running, conversation, t]);

  return (
    <p role="status" className="sr-only">
      {news}
    </p>
  );
}
