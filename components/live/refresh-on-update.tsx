'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import type { UpdateKind } from './update-source';
import { useUpdates } from './use-updates';

const pauseMs = 150;
const patienceMs = 10_000;

/**
 * The refreshes of this tab: the shell and the page in it ask for the same. One at a time: of two under way
 * together Next may give up both and load the whole document, with everything that was typed in it.
 */
const tab: { timer?: ReturnType<typeof setTimeout>; busyUntil: number } = { busyUntil: 0 };

function refreshSoon(refresh: () => void) {
  clearTimeout(tab.timer);
  tab.timer = setTimeout(() => {
    if (Date.now() < tab.busyUntil) return refreshSoon(refresh);
    refresh();
  }, pauseMs);
}

type Props = {
  kinds: readonly UpdateKind[];
  /** A path on which refreshes wait until it is left, as for a form whose steps change the address. */
  heldOn?: string;
};

/** Has the server render the page again when one of these kinds changes; several changes make one. */
export function RefreshOnUpdate({ kinds, heldOn }: Props) {
  const router = useRouter();
  const held = usePathname() === heldOn;
  const missed = useRef(false);
  const [pending, start] = useTransition();
  const mine = useRef(false);
  const gone = useRef(false);

  function refresh() {
    if (gone.current) return;
    mine.current = true;
    tab.busyUntil = Date.now() + patienceMs;
    start(() => router.refresh());
  }
  function end() {
    if (mine.current) tab.busyUntil = 0;
    mine.current = false;
  }
  const ended = useRef(end);

  useUpdates((update) => {
    if (update.kind !== 'resync' && !kinds.includes(update.kind)) return;
    if (held) missed.current = true;
    else refreshSoon(refresh);
  });
  const release = useRef(refresh);
  useEffect(() => {
    if (held || !missed.current) return;
    missed.current = false;
    refreshSoon(release.current);
  }, [held]);
  useEffect(() => {
    if (!pending) ended.current();
  }, [pending]);
  useEffect(() => {
    const end = ended.current;
    gone.current = false;
    return () => {
      gone.current = true;
      end();
    };
  }, []);
  return null;
}
