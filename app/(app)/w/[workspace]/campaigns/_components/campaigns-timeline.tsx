import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { addDays, scale } from '@/components/timeline/scale';
import { cn } from '@/components/ui/cn';
import { StatusDot } from '@/components/ui/status-dot';
import type { CampaignStatus } from '@/lib/campaigns/schemas';
import { formatDate, formatDayMonth } from '@/lib/format';
import type { CampaignItem } from './campaign-item';
import { dots } from './status-dots';

type Props = {
  base: string;
  items: readonly CampaignItem[];
  today: string;
  marks: readonly { date: string; name: string }[];
};

const tones: Record<CampaignStatus, string> = {
  draft: 'border-line-strong border-dashed bg-surface',
  active: 'border-transparent bg-indigo-wash text-indigo',
  paused: 'border-line bg-sunk text-ink-2',
  completed: 'border-transparent bg-leaf-wash text-leaf',
};

/** All campaigns on one line of days, each with its phases, under the festivals. */
export async function CampaignsTimeline({ base, items, today, marks }: Props) {
  const t = await getTranslations('campaigns');
  const locale = await getLocale();
  const dated = items.flatMap((item) =>
    item.startDate && item.endDate ? [{ ...item, start: item.startDate, end: item.endDate }] : [],
  );
  const days = [today, ...dated.flatMap(({ start, end }) => [start, end])].sort();
  const line = scale(addDays(days[0] ?? today, -7), addDays(days.at(-1) ?? today, 14));
  return (
    <div className="overflow-x-auto rounded-xl border border-line bg-surface">
      <div className="relative min-w-[820px] pt-7 pb-9">
        <div aria-hidden className="absolute inset-y-0 right-3 left-56">
          {line.ticks().map((tick) => (
            <span
              key={tick.date}
              style={{ left: `${tick.at}%` }}
              className="absolute inset-y-0 border-line-strong border-l border-dashed pt-1 pl-1.5 text-meta text-ink-3"
            >
              {formatDayMonth(tick.date, locale)}
            </span>
          ))}
          {marks.map((mark, index) => (
            <span
              key={mark.name + mark.date}
              style={{ left: `${line.at(mark.date)}%` }}
              className="absolute inset-y-0 border-gold border-l-2"
            >
              <span
                className={cn(
                  'absolute left-0 whitespace-nowrap px-1 text-gold-ink text-meta',
                  index % 2 === 0 ? 'bottom-0' : 'bottom-4',
                )}
              >
                {mark.name}
              </span>
            </span>
          ))}
          <span
            style={{ left: `${line.at(today)}%` }}
            className="absolute inset-y-0 border-brick border-l-2"
          />
        </div>
        <ul className="relative space-y-2">
          {dated.map((item) => (
            <li key={item.id} className="flex items-center pr-3">
              <Link
                href={`${base}/${item.id}`}
                className="flex w-56 shrink-0 items-center gap-2 px-3 hover:underline"
              >
                <StatusDot status={dots[item.status]} label={t(`status.${item.status}`)} />
                <span className="truncate font-medium">{item.name}</span>
                <span className="sr-only">
                  {formatDate(item.start, locale)} – {formatDate(item.end, locale)}
                </span>
              </Link>
              <div aria-hidden className="relative h-8 flex-1">
                <Stretch
                  span={line.span(item.start, item.end)}
                  className={cn('border', tones[item.status])}
                  label={item.phases.length === 0 ? t('unplanned') : ''}
                />
                {item.phases.map((phase) => (
                  <Stretch
                    key={phase.key}
                    span={line.span(phase.start, phase.end)}
                    className="border-line-strong border-r last:border-r-0"
                    label={phase.name}
                  />
                ))}
              </div>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Stretch(props: {
  span: { left: number; width: number };
  className: string;
  label: string;
}) {
  return (
    <span
      title={props.label}
      style={{ left: `${props.span.left}%`, width: `${props.span.width}%` }}
      className={cn(
        'absolute inset-y-0 flex items-center overflow-hidden rounded-sm px-1.5 text-meta',
        props.className,
      )}
    >
      <span className="truncate">{props.label}</span>
    </span>
  );
}
