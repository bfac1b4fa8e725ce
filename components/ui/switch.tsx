'use client';

import { useId } from 'react';
import { type CheckboxProps, Label } from './checkbox';
import { cn } from './cn';

/** A checkbox whose change takes effect at once. */
export function Switch({ label, hint, className, ...rest }: CheckboxProps) {
  const hintId = useId();
  return (
    <label className={cn('check justify-between', className)}>
      <Label label={label} hint={hint} hintId={hintId} />
      <span className="relative mt-0.5 h-[18px] w-8 shrink-0">
        <input
          type="checkbox"
          aria-describedby={hint ? hintId : undefined}
          {...rest}
          {...{ role: 'switch' }}
          className="peer absolute inset-0 appearance-none rounded-full bg-ink-3 transition-colors checked:bg-leaf disabled:opacity-45"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute top-0.5 left-0.5 size-3.5 rounded-full bg-surface transition-transform peer-checked:translate-x-3.5"
        />
      </span>
    </label>
  );
}
