import { useSyncExternalStore } from 'react';

/** As long as the notice offers to take the deletion back. */
const graceMs = 10_000;

let hidden: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const none: ReadonlySet<string> = new Set();

function setHidden(next: ReadonlySet<string>): void {
  hidden = next;
  for (const listener of listeners) listener();
}

const show = (id: string) => setHidden(new Set([...hidden].filter((other) => other !== id)));

/**
 * Hides a record at once and deletes it when the time to undo is over, also after walking to another page.
 * A tab that is closed before keeps the record.
 * @returns how to take it back
 */
export function deleteLater(id: string, work: () => Promise<boolean>): () => void {
  setHidden(new Set([...hidden, id]));
  const timer = setTimeout(() => {
    timers.delete(id);
    void work().then((deleted) => {
      if (!deleted) show(id);
    });
  }, graceMs);
  timers.set(id, timer);
  return () => {
    clearTimeout(timers.get(id));
    timers.delete(id);
    show(id);
  };
}

/** Ids that are about to be deleted and are not shown any more. */
export const useHiddenIds = (): ReadonlySet<string> =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => hidden,
    () => none,
  );
