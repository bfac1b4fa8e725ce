import { istDateOf, now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { authorise } from '@/lib/workspaces';
import { planBack } from './back-planning';
import { nextFestival } from './festivals';
import { listCampaigns } from './list-campaigns';
import { overlaps } from './overlaps';
import { type PlanPreview, type PreviewPlanInput, previewPlanSchema } from './schemas';

/** What a brief's dates would become, before it is saved: phases, warnings, clashes. Nothing is kept. */
export async function previewPlan(
  ctx: WorkspaceCtx,
  input: PreviewPlanInput,
): Promise<PlanPreview | null> {
  authorise(ctx, 'campaigns.read');
  const { campaignId, festival: key, ...brief } = previewPlanSchema.parse(input);
  const today = istDateOf(now());
  const festival = key ? nextFestival(key, today) : null;
  const end = brief.endDate ?? festival?.date;
  if (!end) return null;
  const plan = planBack({
    type: brief.type,
    today,
    start: brief.startDate,
    end,
    leadDays: brief.leadDays ?? festival?.leadDays ?? null,
  });
  return {
    start: plan.start,
    end,
    days: plan.days,
    phases: plan.phases,
    flags: plan.flags,
    overlaps: await clashes(ctx, campaignId, plan.start, end),
  };
}

async function clashes(ctx: WorkspaceCtx, self: string | undefined, start: string, end: string) {
  if (start > end) return [];
  const others = await listCampaigns(ctx, { status: ['draft', 'active', 'paused'] });
  const dated = others.flatMap(({ id, name, startDate, endDate }) =>
    id !== self && startDate && endDate ? [{ id, name, start: startDate, end: endDate }] : [],
  );
  const mine = { id: '', name: '', start, end };
  return dated.flatMap((other) =>
    overlaps([mine, other]).map(({ from, to, days }) => ({
      id: other.id,
      name: other.name,
      from,
      to,
      days,
    })),
  );
}
