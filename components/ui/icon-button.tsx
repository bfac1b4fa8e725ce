import type { ComponentProps, ReactNode } from 'react';
import { type ButtonVariant, buttonClass } from './button';
import { cn } from './cn';

export type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  /** The accessible name; also the hint under the pointer. */
  label: string;
  icon: ReactNode;
  variant?: ButtonVariant;
};

export function IconButton({
  label,
  icon,
  variant = 'ghost',
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={buttonClass(variant, cn('btn-icon', className))}
      {...rest}
    >
      {icon}
    </button>
  );
}
