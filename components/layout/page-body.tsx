import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

const widths = {
  full: 'px-5 py-4 max-md:px-3',
  document: 'max-w-[1200px] px-7 py-6 max-md:px-4',
  form: 'mx-auto max-w-2xl px-7 py-8 max-md:px-4',
} as const;

/** The room under the page bar. */
export function PageBody(props: {
  width?: keyof typeof widths;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={cn('w-full flex-1', widths[props.width ?? 'document'], props.className)}>
      {props.children}
    </div>
  );
}
