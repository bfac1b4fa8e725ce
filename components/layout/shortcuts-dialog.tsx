'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { groupBy } from './group-by';
import type { NavGroup, Shortcut } from './shell-types';

export type ShortcutsDialogProps = {
  nav: readonly NavGroup[];
  shortcuts: readonly Shortcut[];
  onClose: () => void;
};

export default function ShortcutsDialog({ nav, shortcuts, onClose }: ShortcutsDialogProps) {
  const t = useTranslations('shell.shortcuts');
  const all: Shortcut[] = [
    { keys: ['Ctrl', 'K'], label: t('palette'), group: t('everywhere') },
    { keys: ['?'], label: t('list'), group: t('everywhere') },
    { keys: ['Esc'], label: t('escape'), group: t('everywhere') },
    ...nav.flatMap((group) =>
      group.items.flatMap((item) =>
        item.keys
          ? [{ keys: ['G', item.keys.toUpperCase()], label: item.label, group: t('goTo') }]
          : [],
      ),
    ),
    ...shortcuts,
  ];
  return (
    <Dialog open onOpenChange={(open) => (open ? null : onClose())} title={t('title')}>
      <div className="columns-1 gap-8 sm:columns-2">
        {groupBy(all, (shortcut) => shortcut.group).map(([group, lines]) => (
          <section key={group} className="mb-4 break-inside-avoid">
            <h3 className="mb-1 text-meta text-ink-3">{group}</h3>
            <dl>
              {lines.map((line) => (
                <div
                  key={`${line.label}${line.keys.join()}`}
                  className="flex items-center justify-between gap-3 py-1"
                >
                  <dt>{line.label}</dt>
                  <dd className="flex gap-1">
                    {line.keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
