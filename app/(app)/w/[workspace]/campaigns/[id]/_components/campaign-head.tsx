import { CalendarRange, CircleDot, Gauge, Target, Users } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import type { Campaign } from '@/lib/campaigns/schemas';
import { riskBand } from '@/lib/executions';
import { daysBetween, formatDate } from '@/lib/format';

/** Name, dates, status, risk, buyers, and the brief in the person's own words. */
export async function CampaignHead(props: {
  campaign: Campaign;
  today: string;
  buyers: readonly string[];
}) {
  const { campaign, today, buyers } = props;
  const t = await getTranslations('campaigns');
  const locale = await getLocale();
  const { startDate, endDate } = campaign;
  const left = endDate ? daysBetween(today, endDate) : null;
  return (
    <header className="space-y-2">
      <h1 className="text-doc font-semibold">{campaign.name}</h1>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-ink-2 [&_li]:flex [&_li]:items-center [&_li]:gap-2 [&_svg]:size-4">
        <li>
          <CircleDot aria-hidden />
          {t(`status.${campaign.status}`)}
        </li>
        <li>
          <Target aria-hidden />
          {t(`type.${campaign.type}`)}
        </li>
        <li>
          <CalendarRange aria-hidden />
          {startDate && endDate
            ? `${formatDate(startDate, locale)} – ${formatDate(endDate, locale)}`
            : t('undated')}
          {left !== null && campaign.status !== 'completed' ? (
            <span className={left < 0 ? 'text-brick' : 'font-medium text-ink'}>
              {left < 0 ? t('over', { days: -left }) : t('left', { days: left })}
            </span>
          ) : null}
        </li>
        <li>
          <Gauge aria-hidden />
          {t(`risk.band.${riskBand(campaign.riskLevel)}`, { level: campaign.riskLevel })}
        </li>
        {buyers.length > 0 ? (
          <li>
            <Users aria-hidden />
            {buyers.join(', ')}
          </li>
        ) : null}
      </ul>
      {campaign.description ? (
        <p className="max-w-[46rem] whitespace-pre-wrap text-ink-2">{campaign.description}</p>
      ) : null}
      {campaign.focusAreas.length > 0 ? (
        <p className="text-ink-2">{t('focus', { areas: campaign.focusAreas.join(', ') })}</p>
      ) : null}
    </header>
  );
}
