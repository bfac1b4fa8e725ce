import { getLocale, getTranslations } from 'next-intl/server';
import { PlanTimeline } from '@/components/timeline/plan-timeline';
import { festivalsBetween, previewPlan } from '@/lib/campaigns';
import type { Campaign } from '@/lib/campaigns/schemas';
import { daysBetween, formatDate } from '@/lib/format';
import type { WorkspaceCtx } from '@/lib/workspaces';

/** The campaign planned back from its date, with its moves counted and what it runs into. */
export async function CampaignTimeline(props: {
  ctx: WorkspaceCtx;
  campaign: Campaign;
  today: string;
  moves: readonly { phase: string | null }[];
  /** Beside the line that says what it is. */
  action?: React.ReactNode;
  /** The campaign's name, where the page does not say it. */
  heading?: React.ReactNode;
}) {
  const { ctx, campaign, today, moves } = props;
  const [t, locale] = await Promise.all([getTranslations('campaigns'), getLocale()]);
  const [first] = campaign.phases;
  const last = campaign.phases.at(-1);
  if (!first || !last) return null;
  const { start } = first;
  const { end } = last;
  const preview = await previewPlan(ctx, {
    campaignId: campaign.id,
    type: campaign.type,
    festival: null,
    startDate: start,
    endDate: end,
    leadDays: null,
  });
  const marks = festivalsBetween(start, end);
  const name = (one: { name: string; nameHi: string }) => (locale === 'hi' ? one.nameHi : one.name);
  const final = marks.find((festival) => festival.date === end);
  return (
    <section className="rounded-xl border border-line bg-surface px-4 py-3.5">
      <div className="flex min-h-control flex-wrap items-center gap-x-2.5 gap-y-1 pb-3">
        {props.heading}
        <p className="text-head text-ink-2">
          {t('plannedBack', {
            date: formatDate(end, locale),
            days: daysBetween(start, end),
            level: campaign.riskLevel,
          })}
        </p>
        {props.action ? <div className="ml-auto">{props.action}</div> : null}
      </div>
      <PlanTimeline
        label={t('timelineLabel', { name: campaign.name })}
        start={start}
        end={end}
        today={today}
        todayLabel={t('plan.today')}
        endLabel={final ? name(final) : t('plan.end')}
        phases={campaign.phases}
        phaseLabel={(phase) =>
          t('phaseMoves', {
            name: phase.name,
            count: moves.filter((move) => move.phase === phase.key).length,
          })
        }
        clashes={preview?.overlaps ?? []}
        clashLabel={(clash) =>
          t('clash', { name: clash.name, days: daysBetween(clash.from, clash.to) + 1 })
        }
        marks={marks.map((festival) => ({ date: festival.date, name: name(festival) }))}
        locale={locale}
      />
    </section>
  );
}
