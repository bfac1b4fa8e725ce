'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

/** The conversation beside the list; on a narrow screen the list has a page of its own. */
export function ChatPane({ children }: { children: ReactNode }) {
  const onList = usePathname().endsWith('/chat');
  return (
    <div className={cn('flex min-w-0 flex-1 flex-col', onList && 'max-lg:hidden')}>{children}</div>
  );
}
