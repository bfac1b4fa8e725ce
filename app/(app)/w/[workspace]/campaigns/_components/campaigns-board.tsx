'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { createContext, memo, use, useEffect, useMemo, useState } from 'react';
import { Board } from '@/components/board/board';
import { StatusDot } from '@/components/ui/status-dot';
import { notify } from '@/components/ui/toast';
import {
  type CampaignStatus,
  campaignStatuses,
  campaignTransitions,
} from '@/lib/campaigns/schemas';
import { changeCampaignStatusAction } from '../actions';
import { CampaignCard } from './campaign-card';
import type { CampaignItem } from './campaign-item';
import { dots } from './status-dots';

type Setting = {
  workspace: string;
  today: string;
  editable: boolean;
  move: (item: CampaignItem, status: CampaignStatus, after: string | null) => void;
};
const Context = createContext<Setting | null>(null);

/** Campaigns by status, moved by drag, keyboard or menu. */
export function CampaignsBoard(props: {
  workspace: string;
  today: string;
  editable: boolean;
  items: readonly CampaignItem[];
}) {
  const { workspace, today, editable } = props;
  const t = useTranslations('campaigns');
  const router = useRouter();
  const [items, setItems] = useState(props.items);
  useEffect(() => setItems(props.items), [props.items]);

  const setting = useMemo<Setting>(() => {
    async function move(item: CampaignItem, status: CampaignStatus, after: string | null) {
      setItems((now) => placed(now, item, status, after));
      const input = { id: item.id, status, after };
      const answer = await changeCampaignStatusAction(workspace, input).catch(() => null);
      if (!answer?.ok) {
        notify(answer?.error.message ?? t('offline'), { tone: 'error' });
        setItems((now) => placed(now, item, item.status, null));
      }
      router.refresh();
    }
    return { workspace, today, editable, move: (...change) => void move(...change) };
  }, [workspace, today, editable, router, t]);

  return (
    <Context value={setting}>
      <Board
        label={t('title')}
        editable={editable}
        Card={BoardCard}
        titleOf={(item) => item.name}
        canDrop={(item, column) =>
          item.status === column || campaignTransitions[item.status].some((one) => one === column)
        }
        onMove={(item, column, after) => {
          const status = campaignStatuses.find((one) => one === column);
          if (status) setting.move(item, status, after);
        }}
        columns={campaignStatuses.map((status) => {
          const mine = items.filter((item) => item.status === status);
          return {
            key: status,
            label: t(`status.${status}`),
            mark: <StatusDot status={dots[status]} />,
            count: mine.length,
            items: mine,
            empty: t(`columnEmpty.${status}`),
          };
        })}
      />
    </Context>
  );
}

const BoardCard = memo(function BoardCard({ item }: { item: CampaignItem }) {
  const setting = use(Context);
  if (!setting) return null;
  const { move, ...rest } = setting;
  return <CampaignCard item={item} {...rest} onStatus={(status) => move(item, status, null)} />;
});

function placed(
  items: readonly CampaignItem[],
  item: CampaignItem,
  status: CampaignStatus,
  after: string | null,
): CampaignItem[] {
  const rest = items.filter(({ id }) => id !== item.id);
  const above = rest.findIndex(({ id }) => id === after);
  return rest.toSpliced(above + 1, 0, { ...item, status });
}
