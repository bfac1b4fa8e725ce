import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';

/**
 * A filter that reads as a sentence: “Campaign **Diwali**”. A button, so it can be the `trigger`
 * of a Menu or Popover. `active` when it narrows what is shown.
 */
export function FilterChip({
  label,
  value,
  active,
  className,
  ...rest
}: Omit<ComponentProps<'button'>, 'value' | 'children'> & {
  label: string;
  value: ReactNode;
  active?: boolean;
}) {
  return (
    <button
      type="button"
      {...rest}
      data-active={active || undefined}
      className={cn('chip chip-filter', className)}
    >
      <span className="whitespace-nowrap">{label}</span>
      <span className="truncate font-medium text-ink">{value}</span>
    </button>
  );
}
