'use client';

import { Trash2, UserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { MenuGroup } from '@/components/board/menu-panel';
import { StatusDot } from '@/components/ui/status-dot';
import { type MoveRow, moveStatuses, moveTransitions } from '@/lib/moves/schemas';
import { useMoveDeeds } from './move-deeds';
import { useMovesSetting } from './moves-context';

const nobody = 'nobody';

/** What can be done with a move without opening it, as the groups of a menu. */
export function useMoveMenu(move: MoveRow): () => MenuGroup[] {
  const t = useTranslations('moves');
  const { people } = useMovesSetting();
  const { place, change, remove } = useMoveDeeds();
  return () => [
    {
      label: t('menu.moveTo'),
      value: move.status,
      options: moveStatuses
        .filter((status) => status === move.status || moveTransitions[move.status].includes(status))
        .map((status) => ({
          value: status,
          label: t(`status.${status}`),
          icon: <StatusDot status={status} />,
        })),
      onChange: (value) => {
        const status = moveStatuses.find((one) => one === value);
        if (status && status !== move.status) place(move, status, null);
      },
    },
    {
      label: t('menu.assignTo'),
      value: move.assignedTo ?? nobody,
      options: [
        { value: nobody, label: t('nobody'), icon: <UserRound aria-hidden /> },
        ...people.map((person) => ({ value: person.id, label: person.name })),
      ],
      onChange: (value) => change(move, { assignedTo: value === nobody ? null : value }),
    },
    {
      items: [
        {
          label: t('menu.delete'),
          icon: <Trash2 aria-hidden />,
          tone: 'danger',
          onSelect: () => remove(move),
        },
      ],
    },
  ];
}
