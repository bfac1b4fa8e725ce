import Link from 'next/link';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { Toaster } from '@/components/ui/toast';
import { Mark } from './mark';
import { type View, ViewLink } from './view-link';

type Props = {
  title: string;
  /** The way back, at the right of the head. */
  back: ReactNode;
  tabs: { label: string; links: readonly View[] };
  width?: 'narrow' | 'wide';
  children: ReactNode;
};

/** The frame of pages that belong to a person and not to a workspace: head, title and tabs. */
export function AccountFrame({ title, back, tabs, width = 'narrow', children }: Props) {
  return (
    <>
      <div
        className={cn('mx-auto w-full px-4 py-6', width === 'narrow' ? 'max-w-2xl' : 'max-w-5xl')}
      >
        <header className="flex items-center justify-between gap-3">
          <Link href="/go" className="flex min-h-control items-center gap-2.5 font-semibold">
            <Mark />
            Muhurat
          </Link>
          {back}
        </header>
        <main className="pt-8">
          <p className="text-doc font-semibold">{title}</p>
          <nav
            aria-label={tabs.label}
            className="-mx-3 mt-3 mb-6 flex flex-wrap border-b border-line px-0 pb-2"
          >
            {tabs.links.map((link) => (
              <ViewLink key={link.href} {...link} />
            ))}
          </nav>
          {children}
        </main>
      </div>
      <Toaster />
    </>
  );
}
