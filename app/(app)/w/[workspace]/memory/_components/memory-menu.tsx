'use client';

import { Ellipsis, Lock, Pencil, Pin, PinOff, RotateCcw, Trash2, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { MenuGroup } from '@/components/board/menu-panel';
import { QuickMenu } from '@/components/board/quick-menu';
import { IconButton } from '@/components/ui/icon-button';
import type { Shown } from './sources';
import type { MemoryDeeds } from './use-memory-deeds';

type Props = { memory: Shown; label: string; deeds: MemoryDeeds; onCorrect: () => void };

/** Everything that may be done with one memory. */
export function MemoryMenu({ memory, label, deeds, onCorrect }: Props) {
  const t = useTranslations('memory.menu');
  const { state, pinned, visibility, editable, forgettable } = memory;
  const shared = visibility === 'workspace';
  const groups = (): MenuGroup[] => [
    ...(state === 'superseded' || !editable
      ? []
      : [
          {
            items: [
              { label: t('correct'), icon: <Pencil aria-hidden />, onSelect: onCorrect },
              {
                label: pinned ? t('unpin') : t('pin'),
                icon: pinned ? <PinOff aria-hidden /> : <Pin aria-hidden />,
                onSelect: () => void deeds.pin(memory),
              },
              ...(state === 'archived'
                ? [
                    {
                      label: t('revive'),
                      icon: <RotateCcw aria-hidden />,
                      onSelect: () => void deeds.revive(memory),
                    },
                  ]
                : []),
              ...(memory.mine
                ? [
                    {
                      label: shared ? t('unshare') : t('share'),
                      icon: shared ? <Lock aria-hidden /> : <Users aria-hidden />,
                      onSelect: () => void deeds.share(memory),
                    },
                  ]
                : []),
            ],
          },
        ]),
    ...(forgettable
      ? [
          {
            items: [
              {
                label: t('forget'),
                icon: <Trash2 aria-hidden />,
                tone: 'danger' as const,
                onSelect: () => deeds.forget([memory.id]),
              },
            ],
          },
        ]
      : []),
  ];
  return (
    <QuickMenu
      align="end"
      groups={groups}
      trigger={<IconButton label={label} icon={<Ellipsis aria-hidden />} />}
    />
  );
}
