'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button';
import { useIsCurrent } from './nav-link';

/** A view is an address: its path, and the query it names, decide whether it is the one shown. */
export type View = { href: string; label: string; icon?: ReactNode };

export function ViewLink({ href, label, icon }: View) {
  const here = useIsCurrent(href, true);
  const params = useSearchParams();
  const named = new URLSearchParams(href.split('?')[1]);
  const current = here && [...named].every(([key, value]) => params.get(key) === value);
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      className={buttonClass('ghost', 'aria-[current]:font-medium aria-[current]:text-ink')}
    >
      {icon}
      {label}
    </Link>
  );
}
