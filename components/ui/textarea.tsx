'use client';

import { type ComponentProps, useLayoutEffect, useRef } from 'react';
import { cn } from './cn';
import { useFieldControl } from './field';

/** Grows with its text. `rows` is the least height. */
export function Textarea({ className, rows = 3, onInput, ...rest }: ComponentProps<'textarea'>) {
  const wiring = useFieldControl(rest);
  const box = useRef<HTMLTextAreaElement>(null);
  // After every render, for a controlled value may change without an input event.
  useLayoutEffect(() => growToText(box.current));
  return (
    <textarea
      ref={box}
      rows={rows}
      {...rest}
      {...wiring}
      onInput={(event) => {
        growToText(event.currentTarget);
        onInput?.(event);
      }}
      className={cn('control block field-sizing-content resize-none py-1.5', className)}
    />
  );
}

/** For browsers without `field-sizing`. */
function growToText(box: HTMLTextAreaElement | null): void {
  if (!box || CSS.supports('field-sizing', 'content')) return;
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight + 2}px`;
}
