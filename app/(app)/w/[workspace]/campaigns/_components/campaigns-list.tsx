import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { StatusDot } from '@/components/ui/status-dot';
import { Table } from '@/components/ui/table';
import { formatDate } from '@/lib/format';
import type { CampaignItem } from './campaign-item';
import { dots } from './status-dots';

export async function CampaignsList(props: {
  base: string;
  items: readonly CampaignItem[];
  today: string;
}) {
  const t = await getTranslations('campaigns');
  const locale = await getLocale();
  return (
    <Table
      caption={t('title')}
      rows={props.items}
      rowKey={(item) => item.id}
      columns={[
        {
          key: 'name',
          head: t('column.name'),
          cell: (item) => (
            <Link href={`${props.base}/${item.id}`} className="font-medium hover:underline">
              {item.name}
            </Link>
          ),
        },
        {
          key: 'status',
          head: t('column.status'),
          cell: (item) => (
            <span className="flex items-center gap-2">
              <StatusDot status={dots[item.status]} />
              {t(`status.${item.status}`)}
            </span>
          ),
        },
        { key: 'type', head: t('column.type'), wide: true, cell: (item) => t(`type.${item.type}`) },
        {
          key: 'dates',
          head: t('column.dates'),
          wide: true,
          cell: (item) =>
            item.startDate && item.endDate
              ? `${formatDate(item.startDate, locale)} – ${formatDate(item.endDate, locale)}`
              : t('undated'),
        },
        {
          key: 'risk',
          head: t('column.risk'),
          align: 'end',
          wide: true,
          cell: (item) => item.riskLevel,
        },
        {
          key: 'moves',
          head: t('column.moves'),
          align: 'end',
          cell: (item) =>
            item.moves.total === 0 ? '–' : `${item.moves.completed} / ${item.moves.total}`,
        },
        {
          key: 'late',
          head: t('column.late'),
          align: 'end',
          wide: true,
          cell: (item) =>
            item.moves.late > 0 ? <span className="text-brick">{item.moves.late}</span> : '–',
        },
      ]}
    />
  );
}
