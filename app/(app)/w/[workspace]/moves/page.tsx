import { Calendar, LayoutGrid, List } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageBar } from '@/components/layout/page-bar';
import { festivalsBetween, listCampaigns } from '@/lib/campaigns';
import { todayInIst } from '@/lib/format';
import { listMoves } from '@/lib/moves';
import { pageWorkspace } from '@/lib/web/session';
import { listPeople, may } from '@/lib/workspaces';
import type { MovesSetting } from './_components/moves-context';
import { MovesView } from './_components/moves-view';
import { NewMove } from './_components/new-move';
import { monthOf, moveViews, parseQuery, toFilters, toSearch } from './_components/query';

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata() {
  const t = await getTranslations('moves');
  return { title: t('title') };
}

const icons = {
  board: <LayoutGrid aria-hidden />,
  list: <List aria-hidden />,
  calendar: <Calendar aria-hidden />,
};

export default async function MovesPage({ params, searchParams }: Props) {
  const ctx = await pageWorkspace((await params).workspace);
  const query = parseQuery(await searchParams);
  const today = todayInIst(new Date());
  const [list, people, campaigns, locale, t] = await Promise.all([
    listMoves(ctx, toFilters(query, { today, userId: ctx.userId })),
    listPeople(ctx),
    listCampaigns(ctx),
    getLocale(),
    getTranslations('moves'),
  ]);
  const base = `/w/${ctx.workspaceSlug}/moves`;
  const setting: MovesSetting = {
    workspace: ctx.workspaceSlug,
    today,
    userId: ctx.userId,
    editable: may(ctx.role, 'moves.update'),
    people: people.map(({ userId, name }) => ({ id: userId, name })),
    campaigns: campaigns.map(({ id, name, phases }) => ({
      id,
      name,
      phases: phases.map((phase) => ({ key: phase.key, name: phase.name })),
    })),
  };
  const year = Number(monthOf(query, today).slice(0, 4));
  const occasions = festivalsBetween(`${year - 1}-12-01`, `${year + 1}-01-31`);
  return (
    <>
      <PageBar
        title={t('title')}
        views={moveViews.map((view) => ({
          href: `${base}?view=${view}`,
          label: t(`view.${view}`),
          icon: icons[view],
          usual: view === 'board',
          keep: true,
        }))}
        actions={setting.editable ? <NewMove setting={setting} /> : null}
      />
      <MovesView
        setting={setting}
        first={{ search: toSearch(query), at: Date.now(), list }}
        occasions={occasions.map((occasion) => ({
          date: occasion.date,
          name: locale === 'hi' ? occasion.nameHi : occasion.name,
        }))}
      />
    </>
  );
}
