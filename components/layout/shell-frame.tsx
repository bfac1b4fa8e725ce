'use client';

import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button';
import { Toaster } from '@/components/ui/toast';
import { BottomBar } from './bottom-bar';
import { ShellCommands } from './shell-commands';
import type { AppShellProps } from './shell-types';
import { Sidebar } from './sidebar';

const skipClass = 'fixed top-2 left-2 z-50 -translate-y-16 focus-visible:translate-y-0';

export function ShellFrame(props: AppShellProps) {
  const t = useTranslations('shell');
  return (
    <ShellCommands
      nav={props.nav}
      items={props.paletteItems ?? []}
      onSearch={props.onSearch}
      shortcuts={props.shortcuts ?? []}
    >
      <a href="#main" className={buttonClass('secondary', skipClass)}>
        {t('skip')}
      </a>
      <div className="flex min-h-dvh max-md:pb-14 print:block">
        <aside
          aria-label={t('workspace')}
          className="sticky top-0 h-dvh w-[228px] shrink-0 border-r border-line max-md:hidden print:hidden"
        >
          <Sidebar {...props} />
        </aside>
        <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
          {props.children}
        </main>
      </div>
      <BottomBar {...props} />
      <Toaster />
    </ShellCommands>
  );
}
