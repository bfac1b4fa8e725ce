import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';

const chipClass =
  'inline-flex h-[25px] max-w-full items-center gap-[3px] rounded-full border border-line bg-surface px-2.5 text-head text-ink-2 pointer-coarse:h-11 pointer-coarse:px-4';

/** Words that belong together, such as a channel. Not a control. */
export function Chip({ children, className }: { children: ReactNode; className?: string }) {
  return <span className={cn(chipClass, className)}>{children}</span>;
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
      className={cn(
        chipClass,
        'transition-colors hover:border-line-strong hover:bg-sunk aria-expanded:border-line-strong aria-expanded:bg-sunk',
        active && 'border-line-strong',
        className,
      )}
    >
      <span className="whitespace-nowrap">{label}</span>
      <span className="truncate font-medium text-ink">{value}</span>
    </button>
  );
}
