import { getTranslations } from 'next-intl/server';
import type { Shortcut } from '@/components/layout/app-shell';

/** What `?` lists beside what the shell itself knows. */
export async function chatShortcuts(): Promise<Shortcut[]> {
  const t = await getTranslations('chat.shortcuts');
  const group = t('group');
  return [
    { keys: ['/'], label: t('focus'), group },
    { keys: ['/'], label: t('skill'), group },
    { keys: ['Enter'], label: t('send'), group },
    { keys: ['Shift', 'Enter'], label: t('line'), group },
    { keys: ['↑'], label: t('edit'), group },
  ];
}
