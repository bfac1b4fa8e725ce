'use client';

import { Suspense, useCallback, useEffect, useState } from 'react';
import { patientLazy } from './patient-lazy';

export type NotifyOptions = {
  tone?: 'plain' | 'error';
  description?: string;
  /** Offers to take the deed back, for ten seconds. `label` is the translated “Undo”. */
  undo?: { label: string; onUndo: () => void };
};

type Show = (message: string, options: NotifyOptions) => void;

const ToastRegion = patientLazy(() => import('./toast-region'));
const waiting: [string, NotifyOptions][] = [];
let show: Show | null = null;
let wake: (() => void) | null = null;

/** Shows a short notice, announced politely; needs a `<Toaster>` in the layout. */
export function notify(message: string, options: NotifyOptions = {}): void {
  if (show) {
    show(message, options);
    return;
  }
  waiting.push([message, options]);
  wake?.();
}

/** Stands once, in the layout. Its code comes with the first touch or key, before it is needed. */
export function Toaster() {
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    wake = () => setNeeded(true);
    if (waiting.length > 0) wake();
    window.addEventListener('pointerdown', wake, { once: true });
    window.addEventListener('keydown', wake, { once: true });
    const listener = wake;
    return () => {
      window.removeEventListener('pointerdown', listener);
      window.removeEventListener('keydown', listener);
      wake = null;
      show = null;
    };
  }, []);
  const onReady = useCallback((ready: Show) => {
    show = ready;
    for (const notice of waiting.splice(0)) ready(...notice);
  }, []);
  return needed ? (
    <Suspense>
      <ToastRegion onReady={onReady} />
    </Suspense>
  ) : null;
}
