'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { hasEnded } from '@/components/execution/run-state';
import { useExecution } from '@/components/execution/use-execution';
import { cn } from '@/components/ui/cn';
import { patientLazy } from '@/components/ui/patient-lazy';
import type { Answer as AnswerMessage } from '@/lib/conversations/schemas';
import { AnswerEnd } from './answer-end';
import { AnswerTools } from './answer-tools';
import { useChat } from './chat-context';
import { Proposals } from './proposals';
import { Sources } from './sources';
import { Thinking } from './thinking';
import { useThreadContext } from './thread-context';
import { threadKey } from './use-conversation';

const AnswerText = patientLazy(() => import('./answer-text'));
const SourceCard = patientLazy(() => import('./source-card'));

type Props = { answer: AnswerMessage; last: boolean };

/** An answer: as it is written, word by word, and then with what it was known from. */
export function Answer({ answer, last }: Props) {
  const t = useTranslations('chat');
  const { workspace } = useChat();
  const { conversation } = useThreadContext();
  const client = useQueryClient();
  const running = answer.status === 'running';
  const run = useExecution(running ? answer.executionId : null);
  const [open, setOpen] = useState<{ n: number; mark: HTMLElement } | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const labels = useMemo(
    () => new Map(answer.citations.map(({ n, label }) => [n, label])),
    [answer.citations],
  );
  const onCite = useCallback((n: number, mark: HTMLElement) => setOpen({ n, mark }), []);

  const ended = running && hasEnded(run.status);
  const id = conversation?.id ?? null;
  useEffect(() => {
    if (ended) void client.invalidateQueries({ queryKey: threadKey(workspace, id) });
  }, [ended, client, workspace, id]);

  const text = running ? run.text : answer.text;
  const source = open ? answer.citations.find(({ n }) => n === open.n) : undefined;
  return (
    <article
      id={answer.id}
      aria-label={t('answerBy')}
      aria-busy={running}
      className="group min-w-0 space-y-3"
    >
      <div ref={body}>
        {text ? (
          <Suspense fallback={<p className="prose-copy whitespace-pre-wrap">{text}</p>}>
            <AnswerText text={text} writing={running && !ended} labels={labels} onCite={onCite} />
          </Suspense>
        ) : null}
      </div>
      {running && !text ? <Thinking run={run} /> : null}
      {running && run.connection === 'retrying' ? (
        <p role="status" className="text-head text-ink-3">
          {t('reconnecting')}
        </p>
      ) : null}
      {running ? null : (
        <>
          <Sources citations={answer.citations} onCite={onCite} />
          <AnswerEnd answer={answer} />
          <Proposals answer={answer} />
          <div
            className={cn(
              !last &&
                'pointer-fine:-mb-2 pointer-fine:opacity-0 pointer-fine:transition-opacity pointer-fine:group-focus-within:opacity-100 pointer-fine:group-hover:opacity-100',
            )}
          >
            <AnswerTools answer={answer} body={body} />
          </div>
        </>
      )}
      {open && source ? (
        <Suspense>
          <SourceCard
            key={open.n}
            source={source}
            mark={open.mark}
            workspace={workspace}
            onClose={() => setOpen(null)}
          />
        </Suspense>
      ) : null}
    </article>
  );
}
