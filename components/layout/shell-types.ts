import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';

export type NavItem = {
  href: string;
  label: string;
  icon: ReactNode;
  count?: number;
  /** Current only on this very address, not on those below it. */
  exact?: boolean;
  /** One letter; “G then it” goes there. */
  keys?: string;
};

export type NavGroup = { label?: string; items: readonly NavItem[] };

export type SwitcherLink = { href: string; label: string; icon?: ReactNode };

export type WorkspaceChoice = { href: string; name: string; line?: string; current?: boolean };

export type Budget = {
  /** Such as “₹1,577 of ₹4,150”. */
  text: string;
  /** Such as “₹290 held for 2 runs”. */
  heldText?: string;
  /** Three amounts in one unit; a limit of null is none. */
  spent: number;
  held: number;
  limit: number | null;
  /** Where the spending is explained. */
  href?: string;
};

export type PaletteItem = {
  id: string;
  label: string;
  group: string;
  /** Where it leads; or what it does. */
  href?: string;
  onSelect?: () => void;
  hint?: string;
  icon?: ReactNode;
  keywords?: string[];
};

export type Shortcut = { keys: readonly string[]; label: string; group: string };

export type AppShellProps = {
  workspace: {
    name: string;
    /** Under the name: “Growth · 4 people”. */
    line: string;
  };
  workspaces: readonly WorkspaceChoice[];
  /** Below the workspaces in the switcher: settings, members, a new workspace. */
  switcherLinks: readonly SwitcherLink[];
  nav: readonly NavGroup[];
  budget: Budget | null;
  account: { name: string; email: string; href?: string };
  /** Keeps the language of the interface: cookie and account. The page then reloads. */
  onLanguage: (locale: Locale) => Promise<unknown>;
  onSignOut: () => Promise<unknown>;
  /** Records and actions for Ctrl K, beside the pages of `nav`. */
  paletteItems?: readonly PaletteItem[];
  onSearch?: (query: string) => Promise<PaletteItem[]>;
  /** More lines for the `?` dialog. */
  shortcuts?: readonly Shortcut[];
  children: ReactNode;
};
