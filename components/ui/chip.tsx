import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';

/** Words that belong together, such as a channel. Not a control. */
export function Chip({ children, className }: { children: ReactNode; className?: string }) {
  return <span className={cn('chip', className)}>{children}</span>;
}

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
