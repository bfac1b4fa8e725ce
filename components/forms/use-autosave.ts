'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { Autosave } from './autosave';
import type { AutosaveOptions } from './autosave-types';

/**
 * The autosave of one record on one screen. The options are read once: give the component a `key` of the
 * record. What is unsaved when the screen is left is sent then, and kept in this browser until it arrives.
 */
export function useAutosave<T extends object>(options: AutosaveOptions<T>) {
  const [form] = useState(() => new Autosave<T>(options));
  const state = useSyncExternalStore(form.subscribe, form.snapshot, form.snapshot);
  useEffect(() => {
    form.open();
    const leave = () => {
      if (document.visibilityState === 'hidden') void form.flush();
    };
    // a sign-in in another tab, a network that came back
    const again = () => {
      if (form.snapshot().status.state === 'failed') void form.flush();
    };
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('focus', again);
    window.addEventListener('online', again);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('focus', again);
      window.removeEventListener('online', again);
      void form.flush();
    };
  }, [form]);
  return { form, ...state };
}
