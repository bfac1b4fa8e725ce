import { Activity } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { inRupees } from '@/components/execution/money';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageBar } from '@/components/layout/page-bar';
import { PageBody } from '@/components/layout/page-body';
import { RefreshOnUpdate } from '@/components/live/refresh-on-update';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { listCampaigns } from '@/lib/campaigns';
import { listExecutions } from '@/lib/executions';
import { replySkillId } from '@/lib/executions/schemas';
import { todayInIst } from '@/lib/format';
import { listSkills } from '@/lib/skills';
import { usageByDay } from '@/lib/usage';
import { readTogether } from '@/lib/web/read-together';
import { pageWorkspace } from '@/lib/web/session';
import { listPeople, may, type WorkspaceCtx } from '@/lib/workspaces';
import { FilterBar } from './_components/filter-bar';
import { filtersHref, isFiltered, readFilters, toListInput } from './_components/filters';
import { RunsTable } from './_components/runs-table';

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('executions.list');
  return { title: t('title') };
}

const dayMs = 24 * 3_600_000;

/** How many runs the person may see the cost of in the last seven days, and what they cost. */
async function weekOf(ctx: WorkspaceCtx) {
  const now = Date.now();
  const days = await usageByDay(ctx, {
    from: todayInIst(new Date(now - 6 * dayMs)),
    to: todayInIst(new Date(now)),
  });
  const runs = days.reduce((sum, day) => sum + day.runs, 0);
  return { runs, cost: inRupees(days.reduce((sum, day) => sum + day.microUsd, 0)) };
}

export default async function ExecutionsPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const ctx = await pageWorkspace(workspace);
  const filters = readFilters(await searchParams);
  // before the transaction: looking for edited skills may need one of its own
  const skills = await listSkills();
  const [t, { runs, people, campaigns, week }] = await Promise.all([
    getTranslations('executions'),
    readTogether(ctx, async (one) => ({
      runs: await listExecutions(one, toListInput(filters)),
      people: await listPeople(one),
      campaigns: await listCampaigns(one),
      week: await weekOf(one),
    })),
  ]);
  const { items, total, page, pageSize } = runs;
  const base = `/w/${workspace}/executions`;
  const href = (change: Parameters<typeof filtersHref>[2]) => filtersHref(base, filters, change);
  const pages = Math.max(1, Math.ceil(total / pageSize));

  return (
    <ClientMessages namespaces={['executions']}>
      <RefreshOnUpdate kinds={['execution']} />
      <PageBar title={t('list.title')} />
      <PageBody width="full">
        {total === 0 && !isFiltered(filters) ? (
          <EmptyState
            title={t('list.empty')}
            icon={<Activity aria-hidden />}
            action={
              <Button asChild variant="primary">
                <Link href={`/w/${workspace}/skills`}>{t('list.emptyAction')}</Link>
              </Button>
            }
          >
            {t('list.emptyBody')}
          </EmptyState>
        ) : (
          <div className="space-y-4">
            <div className="flex flex-wrap items-center gap-2">
              <FilterBar
                base={base}
                filters={filters}
                skills={[...skills, { id: replySkillId, title: 'Assistant' }]}
                campaigns={campaigns}
                others={people
                  .filter(({ userId }) => userId !== ctx.userId)
                  .map(({ userId, name }) => ({ id: userId, name }))}
              />
              <p className="ml-auto text-head text-ink-2">{t('list.week', week)}</p>
            </div>
            {items.length === 0 ? (
              <p className="text-ink-2">
                {t('list.none')}{' '}
                <Link href={base} className="text-indigo underline underline-offset-2">
                  {t('list.clear')}
                </Link>
              </p>
            ) : (
              <RunsTable
                workspace={workspace}
                runs={items}
                people={new Map(people.map(({ userId, name }) => [userId, name]))}
                deeds={may(ctx.role, 'executions.run')}
              />
            )}
            {pages > 1 ? (
              <nav aria-label={t('list.title')} className="flex items-center gap-3 text-head">
                <span className="text-ink-2">{t('list.page', { page, pages })}</span>
                {page > 1 ? (
                  <Button asChild>
                    <Link href={href({ page: page - 1 })}>{t('list.newer')}</Link>
                  </Button>
                ) : null}
                {page < pages ? (
                  <Button asChild>
                    <Link href={href({ page: page + 1 })}>{t('list.older')}</Link>
                  </Button>
                ) : null}
              </nav>
            ) : null}
          </div>
        )}
      </PageBody>
    </ClientMessages>
  );
}
