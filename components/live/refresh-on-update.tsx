'use client';

import { useRouter } from 'next/navigation';
import type { UpdateKind } from './update-source';
import { useUpdates } from './use-updates';

const pauseMs = 150;
// one for the tab: the shell and the page in it ask for the same
let timer: ReturnType<typeof setTimeout> | undefined;

/** Has the server render the page again when one of these kinds changes; several changes make one. */
export function RefreshOnUpdate({ kinds }: { kinds: readonly UpdateKind[] }) {
  const router = useRouter();
  useUpdates((update) => {
    if (update.kind !== 'resync' && !kinds.includes(update.kind)) return;
    clearTimeout(timer);
    timer = setTimeout(() => router.refresh(), pauseMs);
  });
  return null;
}
