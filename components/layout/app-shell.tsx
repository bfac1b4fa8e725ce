import { ClientMessages } from './client-messages';
import { ShellFrame } from './shell-frame';
import type { AppShellProps } from './shell-types';

export type {
  AppShellProps,
  Budget,
  NavGroup,
  NavItem,
  PaletteItem,
  Shortcut,
  SwitcherLink,
  WorkspaceChoice,
} from './shell-types';

/** The room every page of a workspace stands in. Takes plain props; reads no data. */
export function AppShell(props: AppShellProps) {
  return (
    <ClientMessages namespaces={['shell']}>
      <ShellFrame {...props} />
    </ClientMessages>
  );
}
