'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ExecutionAside } from '@/components/execution/execution-aside';
import { fixing } from '@/components/execution/fix-button';
import { FixResult } from '@/components/execution/fix-result';
import { fromView, hasEnded } from '@/components/execution/run-state';
import { RunStatusBar } from '@/components/execution/run-status-bar';
import { RunText } from '@/components/execution/run-text';
import { useMovesSetting } from '../../_components/moves-context';
import { MoveHead } from './move-head';
import { useMovePage } from './move-page-context';
import { RunSkill, type RunSkillProps } from './run-skill';
import { Writing } from './writing';

/** The writing in the middle; on the right its score, what it was known from, and its price. */
export function MoveBody(props: { icp: string | null; skill: RunSkillProps; runs: ReactNode }) {
  const t = useTranslations('moves.page');
  const { editable } = useMovesSetting();
  const { move, run, written, threshold, deeds } = useMovePage();
  const shown = run && run.error?.code !== 'cancelled' ? run : null;
  const busy = run !== null && !hasEnded(run.status);
  const beside = shown ?? (written ? fromView(written) : null);
  return (
    <div className="grid flex-1 grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_372px]">
      <div className="min-w-0 px-11 py-7 max-md:px-4 max-md:py-5">
        <MoveHead icp={props.icp} />
        {move.status === 'failed' && move.failureReason ? (
          <p className="mt-3 max-w-[734px] rounded-lg border-brick border-l-2 bg-brick-wash px-4 py-2.5">
            {t('failedWhy', { reason: move.failureReason })}
          </p>
        ) : null}
        <div className="mt-5 max-w-[752px] space-y-5">
          {run ? <MoveRun /> : null}
          {busy || run?.status === 'completed' ? null : <Writing />}
          {editable && !busy ? (
            <RunSkill {...props.skill} key={`${props.skill.suggested}-${run ? 'run' : 'idle'}`} />
          ) : null}
          {props.runs}
        </div>
      </div>
      <aside
        aria-label={t('details')}
        className="border-line border-l px-5 py-5 max-lg:border-t max-lg:border-l-0 max-md:px-4"
      >
        {beside ? (
          <>
            <ExecutionAside
              run={beside}
              threshold={threshold}
              labelled={!shown}
              fix={
                editable
                  ? {
                      pending: fixing(deeds.pending),
                      onFix: (check) => void deeds.fix(beside.id, check),
                    }
                  : undefined
              }
            />
            {!shown && move.content?.source === 'hand' ? (
              <p className="mt-3 text-meta text-ink-3">{t('editedSince')}</p>
            ) : null}
          </>
        ) : (
          <p className="text-head text-ink-3">{t('asideEmpty')}</p>
        )}
      </aside>
    </div>
  );
}

/** The run that is shown: its status line with Stop or Run again, and its text as it comes. */
function MoveRun() {
  const t = useTranslations('executions');
  const { editable } = useMovesSetting();
  const { run, deeds } = useMovePage();
  if (!run) return null;
  const stopped = run.error?.code === 'cancelled';
  return (
    <>
      <RunStatusBar
        run={run}
        pending={deeds.pending === 'stop' || deeds.pending === 'again'}
        onStop={editable ? () => void deeds.stop() : undefined}
        onAgain={editable ? () => void deeds.again() : undefined}
      />
      <p role="status" className="sr-only">
        {run.status === 'completed' ? t('finished', { score: run.score ?? 0 }) : ''}
      </p>
      {run.error ? (
        <p role="alert" className="rounded-lg border-brick border-l-2 bg-brick-wash px-4 py-2.5">
          {stopped ? t('stopped') : run.error.message}
        </p>
      ) : (
        <>
          <FixResult run={run} />
          <RunText run={run} />
        </>
      )}
    </>
  );
}
