'use client';

import { useRef } from 'react';

/**
 * For a Radix dialog's content: gives the focus back to what had it before. Radix itself knows only the
 * way back to a dialog's own trigger, and many are opened by a key or from elsewhere.
 */
export function useFocusReturn() {
  const before = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement;
    },
    onCloseAutoFocus: (event: Event) => {
      const target = before.current;
      if (!(target instanceof HTMLElement) || target === document.body) return;
      event.preventDefault();
      target.focus();
    },
  };
}
