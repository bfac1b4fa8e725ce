'use client';

import { TriangleAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { PlanTimeline } from '@/components/timeline/plan-timeline';
import type { PlanPreview as Preview } from '@/lib/campaigns/schemas';
import { daysBetween, formatDate } from '@/lib/format';
import { previewPlanAction } from '../actions';
import type { BriefFields } from './brief';

const pauseMs = 250;
const quiet = new Set(['festival_in_window']);

type Props = {
  workspace: string;
  today: string;
  campaignId: string | undefined;
  fields: BriefFields;
  /** The occasion's name, for the end of the line. */
  endName: string | undefined;
};

/** What the dates would become: phases on a line of days, and what is wrong with them. */
export function PlanPreview({ workspace, today, campaignId, fields, endName }: Props) {
  const t = useTranslations('campaigns.plan');
  const locale = useLocale();
  const [preview, setPreview] = useState<Preview | null>(null);
  const { type, festival, startDate, endDate } = fields;
  const leadDays = Number(fields.leadDays) || null;

  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await previewPlanAction(workspace, {
        ...(campaignId ? { campaignId } : {}),
        type,
        festival: festival || null,
        startDate: startDate || null,
        endDate: endDate || null,
        leadDays: leadDays && leadDays <= 365 ? leadDays : null,
      }).catch(() => null);
      if (current && answer?.ok) setPreview(answer.data);
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [workspace, campaignId, type, festival, startDate, endDate, leadDays]);

  if (!preview) {
    return (
      <p className="rounded-xl border border-line border-dashed p-4 text-ink-3">{t('none')}</p>
    );
  }
  const date = (day: string) => formatDate(day, locale);
  return (
    <section aria-label={t('title')} className="rounded-xl border border-line bg-surface p-4">
      <p className="pb-3">
        <span className="font-semibold">{t('title')}</span>{' '}
        {preview.phases.length > 0 ? (
          <span className="text-ink-2">
            {t('line', { start: date(preview.start), end: date(preview.end), days: preview.days })}
          </span>
        ) : null}
      </p>
      <div aria-live="polite" className="space-y-1.5">
        {preview.flags.map((flag) => (
          <p
            key={flag.code + flag.message}
            className={
              quiet.has(flag.code) ? 'text-head text-ink-2' : 'flex gap-2 text-gold-ink text-head'
            }
          >
            {quiet.has(flag.code) ? null : (
              <TriangleAlert aria-hidden className="mt-px size-4 shrink-0" />
            )}
            {flag.message}
          </p>
        ))}
        {preview.overlaps.map((clash) => (
          <p key={clash.id} className="flex gap-2 text-gold-ink text-head">
            <TriangleAlert aria-hidden className="mt-px size-4 shrink-0" />
            {t('overlap', {
              name: clash.name,
              days: clash.days,
              from: date(clash.from),
              to: date(clash.to),
            })}
          </p>
        ))}
      </div>
      {preview.phases.length > 0 ? (
        <div className="pt-3">
          <PlanTimeline
            label={t('title')}
            start={preview.start}
            end={preview.end}
            today={today}
            todayLabel={t('today')}
            endLabel={endName ?? t('end')}
            phases={preview.phases}
            phaseLabel={(phase) =>
              t('phase', { name: phase.name, days: daysBetween(phase.start, phase.end) + 1 })
            }
            clashes={preview.overlaps}
            locale={locale}
          />
        </div>
      ) : null}
    </section>
  );
}
