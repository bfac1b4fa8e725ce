import { getLocale, getTranslations } from 'next-intl/server';
import { listCampaigns, nextOccurrences } from '@/lib/campaigns';
import { daysBetween, formatDayMonth, todayInIst } from '@/lib/format';
import { getFoundation } from '@/lib/foundation';
import { listIcps } from '@/lib/icps';
import { dayCounts } from '@/lib/moves';
import { readTogether } from '@/lib/web/read-together';
import type { WorkspaceCtx } from '@/lib/workspaces';

const most = 5;
/** A festival farther away than this is nobody's question yet. */
const soonDays = 75;

/** Questions worth asking today: of what is late, what runs, who is sold to, and against whom. */
export async function suggestQuestions(ctx: WorkspaceCtx): Promise<string[]> {
  const t = await getTranslations('chat.suggest');
  const locale = await getLocale();
  const today = todayInIst(new Date());
  const { counts, campaigns, icps, foundation } = await readTogether(ctx, async (one) => ({
    counts: await dayCounts(one),
    campaigns: await listCampaigns(one, { status: ['active', 'draft', 'paused'] }),
    icps: await listIcps(one),
    foundation: await getFoundation(one),
  }));
  const [festival] = nextOccurrences(today);
  const campaign = campaigns.find(({ status }) => status === 'active') ?? campaigns[0];
  const icp = icps[0]?.fields.name;
  const rival = foundation?.fields.competitors?.[0]?.name;
  const product = foundation?.fields.products?.[0]?.name;
  const found = [
    counts.late > 0 ? t('late', { count: counts.late }) : null,
    campaign ? t('campaign', { name: campaign.name }) : null,
    icp ? t('icp', { name: icp }) : null,
    rival ? t('rival', { name: rival }) : null,
    festival && daysBetween(today, festival.date) <= soonDays
      ? t('festival', {
          name: locale === 'hi' ? festival.nameHi : festival.name,
          date: formatDayMonth(festival.date, locale),
        })
      : null,
    product ? t('product', { name: product }) : null,
    foundation ? null : t('nothing'),
    t('can'),
  ];
  return found.filter((words) => words !== null).slice(0, most);
}
