'use client';

import { createContext, type ReactNode, useContext, useId } from 'react';
import { cn } from './cn';

type FieldControl = { id: string; describedBy?: string; invalid: boolean; required: boolean };
const FieldContext = createContext<FieldControl | null>(null);

export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to mend it; the control is then announced as invalid. */
  error?: string | null;
  required?: boolean;
  /** Words after the label, such as “optional”. */
  aside?: ReactNode;
  /** Give one when an error summary links here. */
  id?: string;
  /** `group` for several controls under one label (radios, tags): a fieldset instead of a label. */
  as?: 'field' | 'group';
  className?: string;
  children: ReactNode;
};

/** Label, control, hint and error, wired together; controls from this folder read the wiring. */
export function Field(props: FieldProps) {
  const { label, hint, error, required = false, aside, as = 'field', className, children } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const describedBy =
    [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ') ||
    undefined;
  const heading = (
    <>
      {label}
      {aside ? <span className="ml-1 font-normal text-ink-3"> {aside}</span> : null}
    </>
  );
  const labelClass = 'block text-head font-medium text-ink-2';
  const body = (
    <FieldContext value={{ id, describedBy, invalid: Boolean(error), required }}>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className="text-meta text-ink-3">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} role="alert" className="text-meta text-brick">
          {error}
        </p>
      ) : null}
    </FieldContext>
  );
  if (as === 'group') {
    return (
      <fieldset className={cn('min-w-0 space-y-1.5', className)} aria-describedby={describedBy}>
        <legend className={cn(labelClass, 'mb-1.5')}>{heading}</legend>
        {body}
      </fieldset>
    );
  }
  return (
    <div className={cn('min-w-0 space-y-1.5', className)}>
      <label htmlFor={id} id={`${id}-label`} className={labelClass}>
        {heading}
      </label>
      {body}
    </div>
  );
}

/** The attributes a control takes from the Field around it; its own props win. */
export function useFieldControl(own: {
  id?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean | 'true' | 'false' | 'grammar' | 'spelling';
  required?: boolean;
}) {
  const field = useContext(FieldContext);
  return {
    id: own.id ?? field?.id,
    'aria-describedby': own['aria-describedby'] ?? field?.describedBy,
    'aria-invalid': own['aria-invalid'] ?? (field?.invalid || undefined),
    required: own.required ?? (field?.required || undefined),
  };
}
