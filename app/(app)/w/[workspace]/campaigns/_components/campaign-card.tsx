'use client';

import { Ellipsis, RefreshCw } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { QuickMenu } from '@/components/board/quick-menu';
import { IconButton } from '@/components/ui/icon-button';
import {
  type CampaignStatus,
  campaignStatuses,
  campaignTransitions,
} from '@/lib/campaigns/schemas';
import { daysBetween, formatDayMonth } from '@/lib/format';
import type { CampaignItem } from './campaign-item';

type Props = {
  item: CampaignItem;
  workspace: string;
  today: string;
  editable: boolean;
  onStatus: (status: CampaignStatus) => void;
};

/** What it is for, when, how far it has come, and whether its plan is out of date. */
export function CampaignCard({ item, workspace, today, editable, onStatus }: Props) {
  const t = useTranslations('campaigns');
  const locale = useLocale();
  const { startDate, endDate, moves } = item;
  const share = moves.total > 0 ? moves.completed / moves.total : 0;
  const left = endDate && item.status !== 'completed' ? daysBetween(today, endDate) : null;
  return (
    <article className="group relative rounded-lg border border-line bg-surface p-3 has-[a:focus-visible]:border-indigo">
      <p className="flex justify-between gap-2 pr-7 text-meta text-ink-3">
        <span className="truncate">{t(`type.${item.type}`)}</span>
        <span className="shrink-0">{t('risk.short', { level: item.riskLevel })}</span>
      </p>
      <h3 className="mt-0.5 line-clamp-2 text-wrap font-medium leading-[19px]">
        <Link
          href={`/w/${workspace}/campaigns/${item.id}`}
          draggable={false}
          className="after:absolute after:inset-0 after:rounded-lg focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-indigo"
        >
          {item.name}
        </Link>
      </h3>
      <p className="mt-2 flex justify-between gap-2 text-meta text-ink-3">
        <span>
          {startDate && endDate
            ? `${formatDayMonth(startDate, locale)} – ${formatDayMonth(endDate, locale)}`
            : t('undated')}
        </span>
        {left === null ? null : (
          <span className={left < 0 ? 'text-brick' : undefined}>
            {left < 0 ? t('over', { days: -left }) : t('left', { days: left })}
          </span>
        )}
      </p>
      {moves.total > 0 ? (
        <>
          <div aria-hidden className="mt-2.5 h-0.5 overflow-hidden rounded-full bg-sunk">
            <div className="h-full rounded-full bg-leaf" style={{ width: `${share * 100}%` }} />
          </div>
          <p className="mt-1.5 flex justify-between gap-2 text-meta text-ink-3">
            <span>{t('progress', { done: moves.completed, total: moves.total })}</span>
            {moves.late > 0 ? (
              <span className="text-brick">{t('late', { count: moves.late })}</span>
            ) : null}
          </p>
        </>
      ) : (
        <p className="mt-1.5 text-meta text-ink-3">
          {item.proposal ? t(`proposed.${item.proposal}`) : t('unplanned')}
        </p>
      )}
      {item.stale && item.status !== 'completed' ? (
        <p className="mt-1.5 flex items-center gap-1.5 text-gold-ink text-meta">
          <RefreshCw aria-hidden className="size-3.5" />
          {t('stale.short')}
        </p>
      ) : null}
      {editable && campaignTransitions[item.status].length > 0 ? (
        <span className="absolute top-1.5 right-1.5 rounded-md bg-surface opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 has-[[aria-expanded=true]]:opacity-100 pointer-coarse:opacity-100">
          <QuickMenu
            align="end"
            groups={() => [
              {
                label: t('moveTo'),
                value: item.status,
                options: campaignStatuses
                  .filter(
                    (one) => one === item.status || campaignTransitions[item.status].includes(one),
                  )
                  .map((one) => ({ value: one, label: t(`status.${one}`) })),
                onChange: (value) => {
                  const status = campaignStatuses.find((one) => one === value);
                  if (status && status !== item.status) onStatus(status);
                },
              },
            ]}
            trigger={
              <IconButton
                label={t('menu', { name: item.name })}
                icon={<Ellipsis aria-hidden />}
                className="size-6 pointer-coarse:size-11"
              />
            }
          />
        </span>
      ) : null}
    </article>
  );
}
