'use client';

import { useEffect, useRef } from 'react';
import { type LiveUpdate, subscribe } from './update-source';

export type { LiveUpdate, UpdateKind } from './update-source';

/** Calls back whenever something changes in one of the person's workspaces. */
export function useUpdates(onUpdate: (update: LiveUpdate) => void) {
  const latest = useRef(onUpdate);
  useEffect(() => {
    latest.current = onUpdate;
  });
  useEffect(() => subscribe((update) => latest.current(update)), []);
}
