'use client';

import { Check, LogOut, UserRound } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useTransition } from 'react';
import {
  Menu,
  MenuChoices,
  MenuItem,
  MenuLabel,
  MenuSeparator,
  menuItemClass,
} from '@/components/ui/menu';
import { ThemeChoices } from './theme-choices';
import type { SwitcherProps } from './workspace-switcher';

/** Everything behind the workspace's name. Loaded when first opened. */
export default function SwitcherMenu(props: SwitcherProps & { trigger: ReactNode }) {
  const t = useTranslations('shell');
  const locale = useLocale();
  const router = useRouter();
  const [, start] = useTransition();
  return (
    <Menu defaultOpen trigger={props.trigger} className="w-64">
      <MenuLabel>{t('workspaces')}</MenuLabel>
      {props.workspaces.map((choice) => (
        <MenuLink key={choice.href} href={choice.href} current={choice.current}>
          <span className="min-w-0 flex-1">
            <span className="block truncate">{choice.name}</span>
            {choice.line ? (
              <span className="block truncate text-meta text-ink-3">{choice.line}</span>
            ) : null}
          </span>
          {choice.current ? <Check aria-hidden /> : null}
        </MenuLink>
      ))}
      {props.switcherLinks.map((link) => (
        <MenuLink key={link.href} href={link.href}>
          {link.icon}
          {link.label}
        </MenuLink>
      ))}
      <MenuSeparator />
      <ThemeChoices />
      <MenuSeparator />
      <MenuChoices
        label={t('language')}
        value={locale}
        onChange={(next) =>
          start(async () => {
            await props.onLanguage(next);
            router.refresh();
          })
        }
        options={[
          { value: 'en', label: 'English' },
          { value: 'hi', label: 'हिन्दी' },
        ]}
      />
      <MenuSeparator />
      <MenuLabel>{props.account.email}</MenuLabel>
      {props.account.href ? (
        <MenuLink href={props.account.href}>
          <UserRound aria-hidden />
          {t('account')}
        </MenuLink>
      ) : null}
      <MenuItem icon={<LogOut aria-hidden />} onSelect={() => start(() => void props.onSignOut())}>
        {t('signOut')}
      </MenuItem>
    </Menu>
  );
}

function MenuLink(props: { href: string; current?: boolean; children: ReactNode }) {
  return (
    <MenuItem asChild>
      <Link
        href={props.href}
        aria-current={props.current ? 'true' : undefined}
        className={menuItemClass}
      >
        {props.children}
      </Link>
    </MenuItem>
  );
}
