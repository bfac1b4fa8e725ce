import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

/** The room under the page bar. */
export function PageBody(props: {
  /** `full` for boards and tables, `document` for what is read, `form` for what is filled in. */
  width?: 'full' | 'document' | 'form';
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={cn('body', `body-${props.width ?? 'document'}`, props.className)}>
      {props.children}
    </div>
  );
}
