'use client';

import { type ReactNode, useId } from 'react';
import { Label } from './checkbox';
import { cn } from './cn';

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

export type RadioGroupProps = {
  name: string;
  options: readonly RadioOption[];
  /** Controlled when given with `onChange`; else `defaultValue`. */
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  /** `cards` draws each choice in a box, `row` puts plain choices side by side. */
  look?: 'list' | 'cards' | 'row';
  className?: string;
};

/** Stand it in a `<Field as="group" label=…>`, which names the group. */
export function RadioGroup({
  name,
  options,
  value,
  defaultValue,
  onChange,
  look = 'list',
  className,
}: RadioGroupProps) {
  const base = useId();
  return (
    <div
      className={cn(
        look === 'cards' && 'grid gap-2 sm:grid-cols-2',
        look === 'row' && 'flex flex-wrap gap-x-5',
        className,
      )}
    >
      {options.map((option) => (
        <label key={option.value} className={look === 'cards' ? 'check check-card' : 'check'}>
          <input
            type="radio"
            name={name}
            value={option.value}
            disabled={option.disabled}
            checked={value === undefined ? undefined : value === option.value}
            defaultChecked={value === undefined ? defaultValue === option.value : undefined}
            onChange={onChange ? () => onChange(option.value) : undefined}
            readOnly={value !== undefined && !onChange}
            aria-describedby={option.hint ? `${base}-${option.value}` : undefined}
            className="mt-0.5 size-4 shrink-0 appearance-none rounded-full border border-ink-3 bg-surface transition-[border-width] checked:border-[5px] checked:border-ink disabled:opacity-45"
          />
          <Label label={option.label} hint={option.hint} hintId={`${base}-${option.value}`} />
        </label>
      ))}
    </div>
  );
}
