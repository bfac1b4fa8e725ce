'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { hasEnded, type RunState } from '@/components/execution/run-state';
import { useExecution } from '@/components/execution/use-execution';
import { useRunDeeds } from '@/components/execution/use-run-deeds';
import { RefreshOnUpdate } from '@/components/live/refresh-on-update';
import { notify } from '@/components/ui/toast';
import type { ExecutionView } from '@/lib/executions/schemas';
import type { Move } from '@/lib/moves/schemas';
import {
  acceptExecutionAction,
  discardExecutionAction,
  fixFindingAction,
  retryExecutionAction,
  stopExecutionAction,
} from '../../../executions/actions';
import { type MovesSetting, MovesSettingProvider } from '../../_components/moves-context';
import { moveMoveAction } from '../../actions';

type RunDeeds = {
  pending: string | null;
  accept: () => Promise<void>;
  discard: () => Promise<void>;
  stop: () => Promise<void>;
  again: () => Promise<void>;
  /** Mends one finding of a run in a new one, which is then shown. */
  fix: (executionId: string, check: string) => Promise<void>;
};

type MovePageState = {
  move: Move;
  /** The run on the page: under way, waiting for a decision, or failed. Null without one. */
  run: RunState | null;
  begin: (executionId: string) => void;
  deeds: RunDeeds;
  /** What the campaign's risk level asks for. */
  threshold: number;
  /** The run that wrote the present text. */
  written: ExecutionView | null;
};

const Context = createContext<MovePageState | null>(null);

export function useMovePage(): MovePageState {
  const state = use(Context);
  if (!state) throw new Error('MovePageProvider is missing above.');
  return state;
}

/** One move on screen: itself, the run that is shown with it, and what can be done with that run. */
export function MovePageProvider(props: {
  setting: MovesSetting;
  move: Move;
  open: ExecutionView | null;
  written: ExecutionView | null;
  threshold: number;
  children: ReactNode;
}) {
  const { move, open, setting } = props;
  const { workspace } = setting;
  const t = useTranslations('moves.page');
  const router = useRouter();
  const { pending, send } = useRunDeeds();
  const [runId, setRunId] = useState(open?.id ?? null);
  const [settled, setSettled] = useState<string | null>(null);
  const shown = runId === settled ? null : runId;
  const run = useExecution(shown, open);

  // somebody else began a run here
  useEffect(() => {
    if (open) setRunId((now) => (now === null || now === settled ? open.id : now));
  }, [open, settled]);

  const ended = shown !== null && hasEnded(run.status);
  useEffect(() => {
    if (ended) router.refresh();
  }, [ended, router]);

  function begin(executionId: string): void {
    setRunId(executionId);
    if (move.status !== 'pending') return;
    void moveMoveAction(workspace, { id: move.id, status: 'in_progress', after: null });
  }

  const deeds: RunDeeds = {
    pending,
    async accept() {
      if (!shown) return;
      const done = await send('accept', () => acceptExecutionAction(workspace, { id: shown }));
      if (!done) return;
      notify(t('accepted'));
      setSettled(shown);
      router.refresh();
    },
    async discard() {
      if (!shown) return;
      const done = await send('discard', () => discardExecutionAction(workspace, { id: shown }));
      if (!done) return;
      notify(t('discarded'));
      setSettled(shown);
      router.refresh();
    },
    async stop() {
      if (shown) await send('stop', () => stopExecutionAction(workspace, { id: shown }));
    },
    async again() {
      if (!shown) return;
      const next = await send('again', (idempotencyKey) =>
        retryExecutionAction(workspace, { id: shown, idempotencyKey }),
      );
      if (next) begin(next.id);
    },
    async fix(id, check) {
      const next = await send(`fix ${check}`, (idempotencyKey) =>
        fixFindingAction(workspace, { id, check, idempotencyKey }),
      );
      if (next) begin(next.id);
    },
  };

  return (
    <MovesSettingProvider value={setting}>
      <Context
        value={{
          move,
          run: shown ? run : null,
          begin,
          deeds,
          threshold: props.threshold,
          written: props.written,
        }}
      >
        <RefreshOnUpdate kinds={['move', 'execution']} />
        {props.children}
      </Context>
    </MovesSettingProvider>
  );
}
