'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';

/** What was put into the address here; it holds until Next itself goes elsewhere from `over`. */
type Chosen = { path: string; search: string; over: string };

let chosen: Chosen | null = null;
let rendered = '';
const listeners = new Set<() => void>();

function set(next: Chosen | null) {
  chosen = next;
  for (const listener of listeners) listener();
}

const onBack = () =>
  set(chosen && { path: window.location.pathname, search: window.location.search, over: rendered });

function subscribe(listener: () => void) {
  if (listeners.size === 0) window.addEventListener('popstate', onBack);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', onBack);
  };
}

/** Keeps the entry's state, by which Next takes the change for its own and leaves its pages alone. */
const write = (how: 'push' | 'replace', url: string) =>
  window.history[`${how}State`]({ ...window.history.state }, '', url);

const same = (a: string, b: string) =>
  new URLSearchParams(a).toString() === new URLSearchParams(b).toString();

/**
 * The query in the address, and how to change it without asking the server for a page. Next is not told:
 * it would show the change only after a refresh that is under way, and may answer the two together by
 * loading the whole document, with everything that was typed in it.
 */
export function useAddressQuery() {
  const path = usePathname();
  const shown = useSearchParams();
  const search = useSyncExternalStore(
    subscribe,
    () => chosen,
    () => null,
  );
  const over = shown.toString();
  const holds =
    search !== null && search.path === path && (search.over === over || same(search.search, over));

  useEffect(() => {
    rendered = over;
    // a refresh has put Next's own address back
    if (holds && window.location.pathname === path && !same(window.location.search, search.search))
      write('replace', path + search.search);
  });

  const choose = useCallback(
    (next: string, how: 'push' | 'replace') => {
      write(how, path + next);
      set({ path, search: next, over });
    },
    [path, over],
  );
  const query = useMemo(
    () => (holds ? new URLSearchParams(search.search) : new URLSearchParams(over)),
    [holds, search, over],
  );
  return [query, choose] as const;
}
