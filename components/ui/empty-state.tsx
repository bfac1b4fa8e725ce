import type { ReactNode } from 'react';
import { cn } from './cn';

export type EmptyStateProps = {
  title: string;
  /** What comes next and why it is worth it. */
  children?: ReactNode;
  /** One action. */
  action?: ReactNode;
  icon?: ReactNode;
  /** The heading's level where the state stands for the whole page. */
  as?: 'h1' | 'h2' | 'h3' | 'p';
  className?: string;
};

/** Nothing here yet: says what would be, and the next step. */
export function EmptyState({
  title,
  children,
  action,
  icon,
  as: Heading = 'h2',
  className,
}: EmptyStateProps) {
  return (
    <div className={cn('empty', className)}>
      {icon ? <div className="mb-3 text-ink-3 [&_svg]:size-5">{icon}</div> : null}
      <Heading className="text-title font-semibold">{title}</Heading>
      {children ? <div className="mt-1 text-ink-2">{children}</div> : null}
      {action ? <div className="mt-4">{action}</div> : null}
    </div>
  );
}
