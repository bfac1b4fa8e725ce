'use client';

import { useQuery } from '@tanstack/react-query';
import { Activity } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Suspense, useState } from 'react';
import type { RunState } from '@/components/execution/run-state';
import { skillWords } from '@/components/execution/skill-words';
import { patientLazy } from '@/components/ui/patient-lazy';
import { ScoreBadge } from '@/components/ui/score-badge';
import { Skeleton } from '@/components/ui/skeleton';
import type { RunMessage as Message } from '@/lib/conversations/schemas';
import type { ExecutionView } from '@/lib/executions/schemas';
import { useChat } from './chat-context';
import { read } from './read';
import { useThreadContext } from './thread-context';

const ExecutionStream = patientLazy(async () => ({
  default: (await import('@/components/execution/execution-stream')).ExecutionStream,
}));

/** A skill that was run in the thread: as it runs, and then with its score and its trace. */
export function RunMessage({ message }: { message: Message }) {
  const t = useTranslations('chat.run');
  const words = skillWords(useTranslations('skills'));
  const { workspace, runs, mayApprove } = useChat();
  const { mayWrite } = useThreadContext();
  const [shownId, setShownId] = useState(message.executionId);
  const [ended, setEnded] = useState<RunState | null>(null);
  const { data: view, isError } = useQuery({
    queryKey: ['run', workspace, shownId],
    queryFn: ({ signal }) => read<ExecutionView>(`/w/${workspace}/chat/runs/${shownId}`, signal),
    refetchOnWindowFocus: false,
  });
  const name = words.name(message.skillId, message.skillId);
  const score = ended?.id === shownId ? ended.score : (view?.score ?? null);
  const waiting = <Skeleton className="h-24 w-full" />;
  return (
    <article aria-label={t('label', { skill: name })} className="min-w-0 space-y-3">
      <h3 className="font-semibold">{name}</h3>
      {isError ? (
        <p className="text-ink-2">{t('gone')}</p>
      ) : view ? (
        <Suspense fallback={waiting}>
          <ExecutionStream
            workspace={workspace}
            executionId={shownId}
            initial={view}
            actions={runs}
            aside={false}
            readOnly={!mayWrite}
            mayApprove={mayApprove}
            onDone={setEnded}
            onRestart={setShownId}
          />
        </Suspense>
      ) : (
        waiting
      )}
      <p className="flex items-center gap-3 text-meta text-ink-2">
        {score === null ? null : (
          <span className="flex items-center gap-1.5">
            <ScoreBadge score={score} label={t('score', { score })} /> {t('quality')}
          </span>
        )}
        <Link
          href={`/w/${workspace}/executions/${shownId}`}
          className="inline-flex items-center gap-1 hover:text-ink"
        >
          <Activity aria-hidden className="size-3.5" />
          {t('trace')}
        </Link>
      </p>
    </article>
  );
}
