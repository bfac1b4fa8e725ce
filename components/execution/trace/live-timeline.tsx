'use client';

import { useEffect, useState } from 'react';
import type { ExecutionEvent } from '@/lib/executions/schemas';
import { useLiveEvents } from './live-events';
import { Replay } from './replay';
import { timelineOf } from './timeline';

const tickMs = 250;

/** The waterfall of a run that goes on: it grows with each event, and between two with the time. */
export function LiveTimeline(props: { executionId: string; initial: readonly ExecutionEvent[] }) {
  const { executionId, initial } = props;
  const events = useLiveEvents(executionId, initial);
  const [sinceLast, setSinceLast] = useState(0);
  const { ended } = timelineOf(events);
  const { length } = events;
  useEffect(() => {
    // counted from when an event came, so that the two clocks need not agree
    const came = performance.now();
    setSinceLast(0);
    if (ended || length === 0) return;
    const timer = setInterval(() => setSinceLast(performance.now() - came), tickMs);
    return () => clearInterval(timer);
  }, [length, ended]);
  return <Replay executionId={executionId} timeline={timelineOf(events, sinceLast)} />;
}
