'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Board } from '@/components/board/board';
import type { BoardColumn } from '@/components/board/types';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { StatusDot } from '@/components/ui/status-dot';
import {
  countCap,
  type MoveList,
  type MoveRow,
  moveStatuses,
  moveTransitions,
} from '@/lib/moves/schemas';
import { MoveCard } from './move-card';
import { useMoveDeeds } from './move-deeds';
import { useMovesSetting } from './moves-context';
import type { MoveGroup } from './query';

type Props = { list: MoveList; group: MoveGroup; limit: number; onMore: () => void };

export function MovesBoard({ list, group, limit, onMore }: Props) {
  const t = useTranslations('moves');
  const { editable } = useMovesSetting();
  const { place, change } = useMoveDeeds();
  const byStatus = useStatusColumns(list, limit, onMore);
  const byOther = useOtherColumns(list, group);
  return (
    <Board
      label={t('title')}
      columns={group === 'status' ? byStatus : byOther}
      Card={MoveCard}
      titleOf={(move) => move.title}
      editable={editable}
      canDrop={(move, column) => group !== 'status' || mayGo(move, column)}
      onMove={(move, column, after) => {
        if (group === 'phase') change(move, { phase: column || null });
        else if (group === 'assignee') change(move, { assignedTo: column || null });
        else {
          const status = moveStatuses.find((one) => one === column);
          if (status) place(move, status, after);
        }
      }}
    />
  );
}

const mayGo = (move: MoveRow, column: string) =>
  move.status === column || moveTransitions[move.status].some((status) => status === column);

function useStatusColumns(list: MoveList, limit: number, onMore: () => void) {
  const t = useTranslations('moves');
  return useMemo(
    () =>
      moveStatuses.map((status): BoardColumn<MoveRow> => {
        const items = list.moves.filter((move) => move.status === status);
        const count = list.counts[status];
        return {
          key: status,
          label: t(`status.${status}`),
          mark: <StatusDot status={status} />,
          count: count >= countCap ? `${countCap}+` : count,
          items,
          empty: t(`columnEmpty.${status}`),
          more:
            count > items.length && items.length >= limit ? (
              <Button variant="ghost" className="w-full" onClick={onMore}>
                {t('more')}
              </Button>
            ) : null,
        };
      }),
    [list, limit, onMore, t],
  );
}

function useOtherColumns(list: MoveList, group: MoveGroup) {
  const t = useTranslations('moves');
  const { people, campaigns } = useMovesSetting();
  return useMemo((): BoardColumn<MoveRow>[] => {
    const column = (key: string, label: string, of: (move: MoveRow) => boolean, mark?: string) => {
      const items = list.moves.filter(of);
      return {
        key,
        label,
        items,
        count: items.length,
        mark: mark ? <Avatar name={label} seed={mark} decorative /> : undefined,
      };
    };
    if (group === 'assignee') {
      return [
        ...people.map(({ id, name }) => column(id, name, (move) => move.assignedTo === id, id)),
        column('', t('nobody'), (move) => move.assignedTo === null),
      ];
    }
    const shown = new Set(list.moves.map((move) => move.campaignId));
    const phases = new Map(
      campaigns
        .filter(({ id }) => shown.has(id))
        .flatMap((campaign) => campaign.phases)
        .map(({ key, name }) => [key, name]),
    );
    for (const move of list.moves) {
      if (move.phase && !phases.has(move.phase))
        phases.set(move.phase, move.phaseName ?? move.phase);
    }
    return [
      ...[...phases].map(([key, name]) => column(key, name, (move) => move.phase === key)),
      column('', t('card.noPhase'), (move) => move.phase === null),
    ].filter((one) => one.key || one.count);
  }, [list, group, people, campaigns, t]);
}
