import { useSyncExternalStore } from 'react';
import type { ExecutionEvent } from '@/lib/executions/schemas';

type Told = { id: string; events: readonly ExecutionEvent[] };

const none: Told = { id: '', events: [] };
let told = none;
const listeners = new Set<() => void>();

/** What the page's one stream of a run has told, for whoever else draws it. */
export function tellEvents(id: string, events: readonly ExecutionEvent[]) {
  told = { id, events };
  for (const listener of listeners) listener();
}

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** A run's events as they come; those that the page came with until then. */
export function useLiveEvents(id: string, initial: readonly ExecutionEvent[]) {
  const now = useSyncExternalStore(
    listen,
    () => told,
    () => none,
  );
  return now.id === id && now.events.length > initial.length ? now.events : initial;
}
