'use client';

import { Check } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from './cn';

export type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode;
  hint?: ReactNode;
};

export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  const hintId = useId();
  return (
    <label className={cn('check', className)}>
      <span className="relative mt-0.5 flex size-4 shrink-0">
        <input
          type="checkbox"
          aria-describedby={hint ? hintId : undefined}
          {...rest}
          className="peer size-4 appearance-none rounded-sm border border-ink-3 bg-surface transition-colors checked:border-ink checked:bg-ink disabled:opacity-45"
        />
        <Check
          aria-hidden
          strokeWidth={3}
          className="pointer-events-none absolute inset-0 m-auto size-3 text-paper opacity-0 peer-checked:opacity-100"
        />
      </span>
      <Label label={label} hint={hint} hintId={hintId} />
    </label>
  );
}

/** A label with a quieter line under it, shared by the check-like controls. */
export function Label(props: { label: ReactNode; hint?: ReactNode; hintId: string }) {
  return (
    <span className="min-w-0">
      <span className="block">{props.label}</span>
      {props.hint ? (
        <span id={props.hintId} className="block text-meta text-ink-3">
          {props.hint}
        </span>
      ) : null}
    </span>
  );
}
