import { ChartGantt, LayoutGrid, List, Plus } from 'lucide-react';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageBar } from '@/components/layout/page-bar';
import { RefreshOnUpdate } from '@/components/live/refresh-on-update';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { festivalsBetween, listCampaigns, nextOccurrences } from '@/lib/campaigns';
import { openProposals } from '@/lib/executions';
import { daysBetween, formatDate, todayInIst } from '@/lib/format';
import { countByCampaign } from '@/lib/moves';
import { readTogether } from '@/lib/web/read-together';
import { pageWorkspace } from '@/lib/web/session';
import { may } from '@/lib/workspaces';
import type { CampaignItem } from './_components/campaign-item';
import { CampaignsBoard } from './_components/campaigns-board';
import { CampaignsList } from './_components/campaigns-list';
import { CampaignsTimeline } from './_components/campaigns-timeline';

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ view?: string | string[] }>;
};

const views = ['board', 'list', 'timeline'] as const;
const icons = {
  board: <LayoutGrid aria-hidden />,
  list: <List aria-hidden />,
  timeline: <ChartGantt aria-hidden />,
};

export async function generateMetadata() {
  const t = await getTranslations('campaigns');
  return { title: t('title') };
}

export default async function CampaignsPage({ params, searchParams }: Props) {
  const ctx = await pageWorkspace((await params).workspace);
  const { view: asked } = await searchParams;
  const view = views.find((one) => one === asked) ?? 'board';
  const [{ campaigns, counts, proposals }, locale, t] = await Promise.all([
    readTogether(ctx, async (one) => ({
      campaigns: await listCampaigns(one),
      counts: await countByCampaign(one),
      proposals: await openProposals(one),
    })),
    getLocale(),
    getTranslations('campaigns'),
  ]);
  const today = todayInIst(new Date());
  const base = `/w/${ctx.workspaceSlug}/campaigns`;
  const editable = may(ctx.role, 'campaigns.create');
  const items: CampaignItem[] = campaigns.map(({ userId: _author, ...campaign }) => ({
    ...campaign,
    moves: {
      total: counts[campaign.id]?.total ?? 0,
      completed: counts[campaign.id]?.completed ?? 0,
      late: counts[campaign.id]?.late ?? 0,
    },
    proposal: proposals[campaign.id] ?? null,
  }));
  const [next] = nextOccurrences(today);
  const dated = items.flatMap(({ startDate, endDate }) => [startDate ?? today, endDate ?? today]);
  const from = [today, ...dated].sort()[0] ?? today;
  const to = [today, ...dated].sort().at(-1) ?? today;

  return (
    <>
      <PageBar
        title={t('title')}
        views={views.map((one) => ({
          href: `${base}?view=${one}`,
          label: t(`view.${one}`),
          icon: icons[one],
          usual: one === 'board',
        }))}
        actions={
          editable ? (
            <Button asChild variant="primary">
              <Link href={`${base}/new`}>
                <Plus aria-hidden />
                {t('new')}
              </Link>
            </Button>
          ) : null
        }
      />
      <RefreshOnUpdate kinds={['campaign', 'move', 'foundation', 'execution']} />
      <div className="px-5 pt-3.5 pb-6 max-md:px-3">
        {items.length === 0 ? (
          <EmptyState
            title={t('empty.title')}
            action={
              editable ? (
                <Button asChild>
                  <Link href={`${base}/new`}>{t('empty.action')}</Link>
                </Button>
              ) : null
            }
          >
            {next
              ? t('empty.hint', {
                  name: locale === 'hi' ? next.nameHi : next.name,
                  date: formatDate(next.date, locale),
                  days: daysBetween(today, next.date),
                })
              : null}
          </EmptyState>
        ) : view === 'list' ? (
          <CampaignsList base={base} items={items} today={today} />
        ) : view === 'timeline' ? (
          <CampaignsTimeline
            base={base}
            items={items}
            today={today}
            marks={festivalsBetween(from, to).map((festival) => ({
              date: festival.date,
              name: locale === 'hi' ? festival.nameHi : festival.name,
            }))}
          />
        ) : (
          <CampaignsBoard
            workspace={ctx.workspaceSlug}
            items={items}
            today={today}
            editable={editable}
          />
        )}
      </div>
    </>
  );
}
