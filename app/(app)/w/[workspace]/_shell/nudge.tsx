'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { buttonClass } from '@/components/ui/button';

/** Over every page while the business is not described, but on the pages that describe it. */
export function FoundationNudge(props: { href: string; text: string; action: string }) {
  const path = usePathname();
  if (path === props.href || path.endsWith('/foundation')) return null;
  return (
    <aside className="flex flex-wrap items-center gap-x-4 gap-y-1.5 bg-gold-wash px-5 py-2 max-md:px-3 print:hidden">
      <p className="min-w-0 flex-1">{props.text}</p>
      <Link href={props.href} className={buttonClass('secondary')}>
        {props.action}
      </Link>
    </aside>
  );
}
