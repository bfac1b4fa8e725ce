'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MenuChoices } from '@/components/ui/menu';
import { parseTheme, type Theme, themeCookie } from './theme';

const yearMs = 365 * 24 * 60 * 60 * 1000;

/** Light, dark or the system's, inside a Menu. Takes effect at once and is kept in a cookie. */
export function ThemeChoices() {
  const t = useTranslations('shell.theme');
  const [theme, setTheme] = useState<Theme>(() =>
    typeof document === 'undefined' ? 'system' : parseTheme(document.documentElement.dataset.theme),
  );

  function choose(next: Theme): void {
    setTheme(next);
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    void keep(next);
  }

  return (
    <MenuChoices
      label={t('label')}
      value={theme}
      onChange={choose}
      options={[
        { value: 'system', label: t('system'), icon: <Monitor aria-hidden /> },
        { value: 'light', label: t('light'), icon: <Sun aria-hidden /> },
        { value: 'dark', label: t('dark'), icon: <Moon aria-hidden /> },
      ]}
    />
  );
}

/** Over plain http on another machine there is no cookie store: the choice lasts for the visit. */
async function keep(theme: Theme): Promise<void> {
  if (!('cookieStore' in window)) return;
  await window.cookieStore.set({
    name: themeCookie,
    value: theme,
    path: '/',
    sameSite: 'lax',
    expires: Date.now() + yearMs,
  });
}
