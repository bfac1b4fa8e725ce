import Link from 'next/link';
import { getCampaign } from '@/lib/campaigns';
import type { WorkspaceCtx } from '@/lib/workspaces';
import { ShiftDates } from '../campaigns/_components/shift-dates';
import { CampaignTimeline } from '../campaigns/[id]/_components/campaign-timeline';

/** The leading campaign's line of days, with today and its date on it. */
export async function TodayTimeline(props: {
  ctx: WorkspaceCtx;
  campaignId: string;
  today: string;
  moves: readonly { phase: string | null }[];
  editable: boolean;
}) {
  const { ctx, today, moves, editable } = props;
  const campaign = await getCampaign(ctx, props.campaignId);
  const { id, name, version, endDate } = campaign;
  return (
    <CampaignTimeline
      ctx={ctx}
      campaign={campaign}
      today={today}
      moves={moves}
      heading={
        <h2 className="font-semibold text-title">
          <Link href={`/w/${ctx.workspaceSlug}/campaigns/${id}`} className="hover:underline">
            {name}
          </Link>
        </h2>
      }
      action={
        editable && endDate ? (
          <ShiftDates
            workspace={ctx.workspaceSlug}
            campaign={{ id, name, version, end: endDate }}
            today={today}
          />
        ) : null
      }
    />
  );
}
