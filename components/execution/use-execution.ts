'use client';

import { useEffect, useState } from 'react';
import type { ExecutionView, StreamMessage } from '@/lib/executions/schemas';
import { applyMessage, beginRun, fromView, hasEnded, type RunState } from './run-state';

/** How long to wait when the server refused the stream, before asking again. */
const askAgainMs = 5_000;

/**
 * A run as it happens. The stream is read from its beginning, so a reload loses and repeats nothing;
 * a lost connection goes on where it was cut.
 */
export function useExecution(
  executionId: string | null,
  initial: ExecutionView | null = null,
): RunState {
  const begin = () =>
    initial && initial.id === executionId ? fromView(initial) : beginRun(executionId ?? '');
  const [state, setState] = useState(begin);
  // another run in the same place begins anew
  if (state.id !== (executionId ?? '')) setState(begin());
  const ended = hasEnded(state.status);

  useEffect(() => {
    if (!executionId || ended) return;
    let source: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    let waiting: StreamMessage[] = [];
    let frame = 0;

    const setConnection = (connection: RunState['connection']) =>
      setState((now) => (now.id === executionId ? { ...now, connection } : now));
    // what comes between two frames is shown together
    const show = () => {
      frame = 0;
      const messages = waiting;
      waiting = [];
      setState((now) => (now.id === executionId ? messages.reduce(applyMessage, now) : now));
    };
    const connect = () => {
      source = new EventSource(`/api/executions/${executionId}/events`);
      source.onopen = () => setConnection('open');
      source.onmessage = (event: MessageEvent<string>) => {
        waiting.push(JSON.parse(event.data) as StreamMessage);
        frame ||= requestAnimationFrame(show);
      };
      source.onerror = () => {
        setConnection('retrying');
        if (source.readyState === EventSource.CLOSED) again = setTimeout(connect, askAgainMs);
      };
    };
    connect();
    return () => {
      clearTimeout(again);
      cancelAnimationFrame(frame);
      source.close();
    };
  }, [executionId, ended]);

  return ended && state.connection !== 'closed' ? { ...state, connection: 'closed' } : state;
}
