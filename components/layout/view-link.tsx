'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button';
import { useIsCurrent } from './nav-link';

/** A view is an address: its path, and the query it names, decide whether it is the one shown. */
export type View = {
  href: string;
  label: string;
  icon?: ReactNode;
  /** The one shown when the address names none. */
  usual?: boolean;
  /** Shown for the pages below it too. */
  above?: boolean;
  /** Takes the rest of the address's query along: filters stay when the view changes. */
  keep?: boolean;
};

export function ViewLink({ href, label, icon, usual, above, keep }: View) {
  const here = useIsCurrent(href, !above);
  const params = useSearchParams();
  const named = new URLSearchParams(href.split('?')[1]);
  const says = ([key, value]: [string, string]) =>
    params.get(key) === value || (usual && !params.has(key));
  const current = here && [...named].every(says);
  const kept = new URLSearchParams(keep ? [...params, ...named] : [...named]);
  for (const [key, value] of named) kept.set(key, value);
  return (
    <Link
      href={kept.size > 0 ? `${href.split('?')[0]}?${kept}` : href}
      aria-current={current ? 'page' : undefined}
      className={buttonClass('ghost', 'aria-[current]:font-medium aria-[current]:text-ink')}
    >
      {icon}
      {label}
    </Link>
  );
}
