'use client';

import { useRouter } from 'next/navigation';
import {
  createContext,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { patientLazy } from '@/components/ui/patient-lazy';
import { keyCommand } from './key-command';
import type { NavGroup, PaletteItem, Shortcut } from './shell-types';

const CommandPalette = patientLazy(() => import('./command-palette'));
const ShortcutsDialog = patientLazy(() => import('./shortcuts-dialog'));

type Panel = 'palette' | 'shortcuts' | null;
const CommandsContext = createContext<{ openPalette: () => void; openShortcuts: () => void }>({
  openPalette: () => {},
  openShortcuts: () => {},
});

/** Opens the palette or the list of shortcuts from anywhere in the shell. */
export function useShellCommands() {
  return useContext(CommandsContext);
}

/** Ctrl K, `?`, and “G then a letter”; the panels load when first opened. */
export function ShellCommands(props: {
  nav: readonly NavGroup[];
  items: readonly PaletteItem[];
  onSearch?: (query: string) => Promise<PaletteItem[]>;
  shortcuts: readonly Shortcut[];
  children: ReactNode;
}) {
  const router = useRouter();
  const [panel, setPanel] = useState<Panel>(null);
  const commands = useMemo(
    () => ({
      openPalette: () => setPanel('palette'),
      openShortcuts: () => setPanel('shortcuts'),
    }),
    [],
  );

  useEffect(() => {
    const pages = new Map(
      props.nav.flatMap((group) =>
        group.items.flatMap((item) => (item.keys ? [[item.keys, item.href] as const] : [])),
      ),
    );
    let leaderAt = 0;
    function onKeyDown(event: KeyboardEvent): void {
      const command = keyCommand(event, leaderAt, pages);
      if (!command) return;
      if (command.kind !== 'leader') event.preventDefault();
      leaderAt = command.kind === 'leader' ? event.timeStamp : 0;
      if (command.kind === 'palette') setPanel((now) => (now === 'palette' ? null : 'palette'));
      if (command.kind === 'shortcuts') setPanel('shortcuts');
      if (command.kind === 'go') router.push(command.href);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [props.nav, router]);

  const close = () => setPanel(null);
  return (
    <CommandsContext value={commands}>
      {props.children}
      <Suspense>
        {panel === 'palette' ? (
          <CommandPalette
            nav={props.nav}
            items={props.items}
            onSearch={props.onSearch}
            onClose={close}
            onShortcuts={commands.openShortcuts}
          />
        ) : null}
        {panel === 'shortcuts' ? (
          <ShortcutsDialog nav={props.nav} shortcuts={props.shortcuts} onClose={close} />
        ) : null}
      </Suspense>
    </CommandsContext>
  );
}
