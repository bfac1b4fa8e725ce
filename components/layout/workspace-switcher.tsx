'use client';

import { ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ComponentProps, Suspense, useState } from 'react';
import { patientLazy } from '@/components/ui/patient-lazy';
import { Mark } from './mark';
import type { AppShellProps } from './shell-types';

const loadMenu = () => import('./switcher-menu');
const SwitcherMenu = patientLazy(loadMenu);

export type SwitcherProps = Omit<AppShellProps, 'children'>;

/** Which workspace this is; opens workspaces, settings, theme, language and account. */
export function WorkspaceSwitcher(props: SwitcherProps) {
  const [wanted, setWanted] = useState(false);
  const face = (
    <Face
      workspace={props.workspace}
      onPointerEnter={loadMenu}
      onFocus={loadMenu}
      onClick={wanted ? undefined : () => setWanted(true)}
    />
  );
  if (!wanted) return face;
  return (
    <Suspense fallback={face}>
      <SwitcherMenu {...props} trigger={face} />
    </Suspense>
  );
}

function Face({
  workspace,
  ...rest
}: ComponentProps<'button'> & { workspace: AppShellProps['workspace'] }) {
  const t = useTranslations('shell');
  return (
    <button
      type="button"
      aria-haspopup="menu"
      {...rest}
      className="flex w-full items-center gap-[9px] rounded-md p-2 text-left transition-colors hover:bg-sunk aria-expanded:bg-sunk"
    >
      <Mark />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-semibold">{workspace.name}</span>
        <span className="block truncate text-[12px] leading-[18px] text-ink-3">
          {workspace.line}
        </span>
      </span>
      <span className="sr-only">{t('switch')}</span>
      <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink-3" />
    </button>
  );
}
