'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { cn } from '@/components/ui/cn';
import type { NavItem } from './shell-types';

/** Loaded ahead when the pointer or the focus comes near: every live refresh would load all of them anew. */
export function NavLink({ item }: { item: NavItem }) {
  const current = useIsCurrent(item.href, item.exact);
  const [near, setNear] = useState(false);
  return (
    <Link
      href={item.href}
      prefetch={near ? null : false}
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
      onFocus={() => setNear(true)}
      onBlur={() => setNear(false)}
      aria-current={current ? 'page' : undefined}
      className={cn(
        'flex h-[33px] items-center gap-2.5 rounded-md px-2 text-ink-2 transition-colors pointer-coarse:h-11',
        'hover:bg-sunk hover:text-ink aria-[current]:bg-sunk aria-[current]:font-medium aria-[current]:text-ink',
        '[&_svg]:size-4 [&_svg]:shrink-0',
      )}
    >
      {item.icon}
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      {item.count === undefined ? null : (
        <span className="text-meta font-normal text-ink-3">{item.count}</span>
      )}
    </Link>
  );
}

/** Whether this address, or one below it unless `exact`, is the page on screen. */
export function useIsCurrent(href: string, exact?: boolean): boolean {
  const path = usePathname();
  const bare = href.split(/[?#]/)[0] ?? href;
  return path === bare || (!exact && path.startsWith(`${bare}/`));
}
