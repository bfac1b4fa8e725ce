'use client';

import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { ExecutionView } from '@/lib/executions/schemas';
import { ApprovalPanel } from './approval-panel';
import { ExecutionAside } from './execution-aside';
import { fixing } from './fix-button';
import { FixResult } from './fix-result';
import { hasEnded, type RunState } from './run-state';
import { RunStatusBar } from './run-status-bar';
import { RunText } from './run-text';
import { ServedFrom } from './served-from';
import type { ExecutionActions } from './types';
import { useExecution } from './use-execution';
import { useRunDeeds } from './use-run-deeds';

export type ExecutionStreamProps = {
  /** The workspace's slug. */
  workspace: string;
  executionId: string;
  initial?: ExecutionView | null;
  actions: ExecutionActions;
  /** Once, when the run has ended. */
  onDone?: (run: RunState) => void;
  /** Its events, each time that more of them have come. */
  onEvents?: (id: string, events: RunState['events']) => void;
  /** Another run took its place (run again, regenerate). Without it the new one is shown here. */
  onRestart?: (executionId: string) => void;
  /** The button that takes the output into the work. */
  accept?: { label: string; onAccepted?: (createdMoves: number) => void } | null;
  /** Viewers watch. */
  readOnly?: boolean;
  /** Admins decide here about a run that waits for one; without it there is a link to where they do. */
  mayApprove?: boolean | undefined;
  /** Show score, sources and price beside the text. */
  aside?: boolean;
  /** In place of the text, once there is an output. */
  children?: (run: RunState) => React.ReactNode;
};

/** A run from its first word to its score, with Stop, Run again, Regenerate and Accept. */
export function ExecutionStream(props: ExecutionStreamProps) {
  const { workspace, actions, onDone, onEvents, onRestart, accept, readOnly, aside = true } = props;
  const { mayApprove } = props;
  const t = useTranslations('executions');
  const [restarted, setRestarted] = useState<{ of: string; id: string } | null>(null);
  const id = restarted?.of === props.executionId ? restarted.id : props.executionId;
  const run = useExecution(id, props.initial);
  const { pending, send } = useRunDeeds();
  const [acceptedId, setAcceptedId] = useState<string | null>(null);
  const accepted = acceptedId === id || (props.initial?.id === id && props.initial.acceptedAt);
  useDone(run, onDone);
  useEffect(() => onEvents?.(run.id, run.events), [run.id, run.events, onEvents]);

  async function again() {
    const next = await send('again', (idempotencyKey) =>
      actions.retry(workspace, { id, idempotencyKey }),
    );
    if (next) show(next.id);
  }
  async function fix(check: string) {
    const next = await send(`fix ${check}`, (idempotencyKey) =>
      actions.fix(workspace, { id, check, idempotencyKey }),
    );
    if (next) show(next.id);
  }
  function show(next: string) {
    if (onRestart) onRestart(next);
    else setRestarted({ of: props.executionId, id: next });
  }
  async function take() {
    const done = await send('accept', () => actions.accept(workspace, { id }));
    if (!done) return;
    setAcceptedId(id);
    accept?.onAccepted?.(done.createdMoves);
  }

  return (
    <div className={aside ? 'grid gap-8 lg:grid-cols-[minmax(0,1fr)_21rem]' : undefined}>
      <div className="min-w-0 space-y-4">
        <RunStatusBar
          run={run}
          pending={pending === 'stop' || pending === 'again'}
          onStop={
            readOnly ? undefined : () => void send('stop', () => actions.stop(workspace, { id }))
          }
          onAgain={readOnly ? undefined : () => void again()}
        />
        <ServedFrom
          workspace={workspace}
          run={run}
          pending={pending === 'again'}
          onAgain={readOnly ? undefined : () => void again()}
        />
        <p role="status" className="sr-only">
          {spoken(run)}
        </p>
        {run.connection === 'retrying' ? (
          <p className="text-head text-ink-2">{t('reconnecting')}</p>
        ) : null}
        {run.error ? (
          <p role="alert" className="rounded-lg border-l-2 border-brick bg-brick-wash px-4 py-3">
            {wordsOf(run.error)}
          </p>
        ) : null}
        <ApprovalPanel {...{ workspace, run, actions, mayApprove }} />
        <FixResult run={run} />
        {run.output && props.children ? (
          props.children(run)
        ) : run.stage === 'approval' ? null : (
          <RunText run={run} />
        )}
        {accept && run.status === 'completed' && !readOnly ? (
          accepted ? (
            <p className="flex items-center gap-1.5 font-medium text-leaf">
              <Check aria-hidden className="size-4" />
              {t('accepted')}
            </p>
          ) : (
            <Button
              variant="primary"
              icon={<Check aria-hidden />}
              pending={pending === 'accept'}
              onClick={() => void take()}
            >
              {accept.label}
            </Button>
          )
        ) : null}
      </div>
      {aside ? (
        <aside className="min-w-0 lg:border-l lg:border-line lg:pl-6">
          <ExecutionAside
            run={run}
            fix={
              readOnly ? undefined : { pending: fixing(pending), onFix: (check) => void fix(check) }
            }
          />
        </aside>
      ) : null}
    </div>
  );

  function wordsOf({ code, message }: NonNullable<RunState['error']>): string {
    if (code === 'declined') return t('approval.declined', { note: message });
    return code === 'cancelled' ? t('stopped') : message;
  }
  function spoken({ status, stage, score, error }: RunState): string {
    if (status === 'completed') return t('finished', { score: score ?? 0 });
    if (error || stage === 'ended') return '';
    return t('begun', { stage: t(`stage.${stage}`) });
  }
}

function useDone(run: RunState, onDone: ((run: RunState) => void) | undefined) {
  // a run that had ended when the page opened is no news
  const open = useRef<string | null>(null);
  useEffect(() => {
    if (!hasEnded(run.status)) open.current = run.id;
    else if (open.current === run.id) {
      open.current = null;
      onDone?.(run);
    }
  }, [run, onDone]);
}
