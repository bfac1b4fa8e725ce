import { getLocale } from 'next-intl/server';
import { displayPaisePerUsd } from '@/lib/billing/schemas';
import { nextOccurrences } from '@/lib/campaigns';
import type { Campaign } from '@/lib/campaigns/schemas';
import { approvalThresholdMicroUsd, minimumQuality, riskBand } from '@/lib/executions';
import { formatRupees, microUsdToPaise, todayInIst } from '@/lib/format';
import { listIcps } from '@/lib/icps';
import type { WorkspaceCtx } from '@/lib/workspaces';
import { BriefForm } from './brief-form';

const levels = Array.from({ length: 10 }, (_, index) => index + 1);

/** The brief's form with what it offers: occasions, buyers, and what each risk level means. */
export async function BriefPage(props: {
  ctx: WorkspaceCtx;
  campaign: Campaign | null;
  /** The key of the occasion that a new brief begins with. */
  festival?: string;
}) {
  const { ctx, campaign } = props;
  const today = todayInIst(new Date());
  const [icps, locale] = await Promise.all([listIcps(ctx), getLocale()]);
  return (
    <BriefForm
      key={campaign?.version ?? 'new'}
      workspace={ctx.workspaceSlug}
      userId={ctx.userId}
      today={today}
      campaign={campaign}
      festival={props.festival}
      occasions={nextOccurrences(today).map((festival) => ({
        key: festival.key,
        name: locale === 'hi' ? festival.nameHi : festival.name,
        date: festival.date,
        leadDays: festival.leadDays,
      }))}
      icps={icps.map(({ id, fields }) => ({ id, name: fields.name, title: fields.title }))}
      risks={levels.map((level) => ({
        band: riskBand(level),
        minimum: minimumQuality(level),
        threshold: formatRupees(
          microUsdToPaise(approvalThresholdMicroUsd(level), displayPaisePerUsd),
        ),
      }))}
    />
  );
}
