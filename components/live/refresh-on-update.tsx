'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import type { UpdateKind } from './update-source';
import { useUpdates } from './use-updates';

/** Has the server render the page again when one of these kinds changes; several changes make one. */
export function RefreshOnUpdate({ kinds }: { kinds: readonly UpdateKind[] }) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useUpdates((update) => {
    if (update.kind !== 'resync' && !kinds.includes(update.kind)) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => router.refresh(), 150);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return null;
}
