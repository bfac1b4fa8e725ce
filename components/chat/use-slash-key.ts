'use client';

import { type RefObject, useEffect } from 'react';

/** `/` anywhere on the page leads into the box, and begins a command there when it is empty. */
export function useSlashKey(box: RefObject<HTMLTextAreaElement | null>) {
  useEffect(() => {
    function onKeyDown(event: globalThis.KeyboardEvent): void {
      const { key, target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
      if (key !== '/' || ctrlKey || metaKey || altKey || defaultPrevented) return;
      const typing =
        target instanceof Element &&
        target.closest(
          'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]',
        );
      if (typing || !box.current) return;
      // the key itself is typed into the box
      box.current.focus();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [box]);
}
