import {
  type ComponentProps,
  cloneElement,
  isValidElement,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { cn } from './cn';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';

/** The classes of a button, for an element that must be something else. */
export function buttonClass(variant: ButtonVariant = 'secondary', className?: string): string {
  return cn('btn', `btn-${variant}`, className);
}

export type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant;
  icon?: ReactNode;
  /** Keeps focus and width, refuses a second press, and draws a travelling line. */
  pending?: boolean;
  /** Renders the only child (a link, say) with the button's look. `icon` and `pending` do not apply. */
  asChild?: boolean;
};

export function Button({
  variant = 'secondary',
  icon,
  pending,
  asChild,
  className,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const look = buttonClass(variant, className);
  if (asChild) {
    if (!isValidElement<{ className?: string }>(children)) return null;
    return cloneElement(children, { ...rest, className: cn(look, children.props.className) });
  }
  return (
    <button
      type={type}
      className={look}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? refuse : onClick}
      {...rest}
    >
      {icon}
      {children}
      {pending ? (
        <span aria-hidden className="absolute inset-x-0 bottom-0 h-0.5 overflow-hidden">
          <span className="block h-full w-1/3 animate-travel bg-current" />
        </span>
      ) : null}
    </button>
  );
}

function refuse(event: MouseEvent): void {
  event.preventDefault();
}
